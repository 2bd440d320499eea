/** Words as they are compared: small letters, without marks, numbers or signs. "Møteutgifter 2014" is "moteutgifter". */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll('œ', 'o')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1)
}

export const folded = (text: string) => wordsOf(text).join(' ')

/**
 * What accounts and budget lines of projects are about, by beginnings and ends of words in Norwegian, Swedish and English. Drawn up
 * from the plans of accounts NS 4102, BAS and KOSTRA and from budgets of local development projects.
 */
const subjects: Record<string, RegExp> = {
  wages:
    /^(?:lonn|lon|lons|loner|salar|wage|personal|personell|ansatt|anstall|stilling|honorar|arvode)|lonn$|lon$|loner$/,
  employer: /^(?:arbeidsgiver|arbetsgivar|pensjon|pension|sosiale|sociala|folketrygd|feriepenger|semester)/,
  travel:
    /^(?:reise|resa|resor|rese|travel|kjore|bilgodt|bilersatt|diett|traktament|transport|fly|tog)|reiser?$|resor$/,
  rent: /^(?:leie|husleie|hyra|hyror|lokal|rent|kontorleie)|leie$|hyra$/,
  meeting:
    /^(?:mote|mot|samling|konferans|konferens|kurs|seminar|opplaring|utbildning|meeting|course|arrangement|evenemang)|mote$|moter$|kurs$/,
  marketing:
    /^(?:annons|marked|marknad|profil|reklam|informasjon|information|kommunikasjon|kommunikation|trykk|tryck|web|nettsid|hemsid|media)/,
  consultant:
    /^(?:konsulent|konsult|kjop|kop|innleid|inhyrd|ekstern|extern|fremmed|tjenester|tjanster|fagbistand|consult)/,
  office: /^(?:kontor|data|ikt|it|edb|telefon|porto|utstyr|utrustning|inventar|programvar|rekvisita|office)/,
  audit: /^(?:revisjon|revision|regnskap|redovisning|audit)/,
  grant: /^(?:tilskudd|tilskot|bidrag|stonad|stod|grant|tiltak|atgard|pilot)/,
}

function subjectsOf(text: string): Set<string> {
  const words = wordsOf(text)
  return new Set(
    Object.entries(subjects).flatMap(([subject, pattern]) =>
      words.some((word) => pattern.test(word)) ? [subject] : [],
    ),
  )
}

/**
 * How alike two names are, from 0 to 1: words that begin alike (five letters, or the whole shorter word) against all words of the
 * shorter name, and subjects in common where no word is.
 */
export function likeness(one: string, other: string): number {
  const a = wordsOf(one).filter((word) => word.length > 2)
  const b = wordsOf(other).filter((word) => word.length > 2)
  if (a.length === 0 || b.length === 0) return 0
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const alike = few.filter((word) => many.some((against) => beginAlike(word, against))).length
  if (alike > 0) return alike / few.length
  const shared = subjectsOf(other)
  return [...subjectsOf(one)].some((subject) => shared.has(subject)) ? 0.4 : 0
}

function beginAlike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 5)
  return length >= 4 ? one.slice(0, length) === other.slice(0, length) : one === other
}
