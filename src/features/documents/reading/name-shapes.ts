import { foldSpaces } from './parsed.ts'

/** Common given names in Norway and Sweden, only used to tell that something is a person and not a body. */
const givenNames = new Set(
  `anders andreas ann anna anne anita annika arne arvid astrid atle bengt berit birgitta bjørn björn bo bodil britt
  camilla carina carl cecilia charlotte christer christian christina christine dag daniel david ebba einar eirik eli elin
  elisabeth elise ellen else emil emma erik erika erling ester eva fredrik frida frode geir gerd grete gro gudrun gunhild
  gunilla gunn gunnar gustav göran gøran hanna hanne hans harald helen helena helene helge henrik hilde håkan håkon ida inga
  inge ingeborg inger ingrid ingvild isak ivar jan jens jenny joakim johan johanna john johnny jon jonas jonny jørgen josefin
  julia kaia kari karin karl karoline katarina kerstin kim kirsten kjell kjersti klara knut kristian kristin kristina
  kristoffer lars lasse leif lena lene linda linn linnea line lisa liv liza magnus maja malin marcus margareta margit
  mari maria marianne marie marit markus martin mats matilda mattias mette michael mikael mona monica morten nils nina
  odd ola olav ole olle olof oskar ove patrik paul per pernilla peter petra petter pia pål pär ragnhild ragnar randi
  rebecka reidun robert roger rolf runar rune sandra sara sigrid silje simon siri sissel siv sofia solveig stefan stein
  steinar stig stine stian susanne sven svein synnøve terje therese thomas thor tom tomas tone tor tore torbjørn torbjörn
  tore toril torill tove trine trond turid ulf ulla unni vegard victor viktor vidar vigdis viveka wenche åge åke åsa
  åse östen øystein øyvind`
    .split(/\s+/)
    .filter(Boolean),
)

const organisationEnding =
  /(?:kommun(?:en|er|erna|styrelsen?)?|kommun(?:e|en|ane)|kommunalförbund(?:et)?|förbund(?:et)?|forbund(?:et)?|förening(?:en)?|foreining(?:a)?|forening(?:en)?|region(?:en|råd(?:et)?)?|länsstyrelsen?|landsting(?:et)?|högskolan?|høgskule[n]?|høgskole[n]?|høyskole[n]?|universitet(?:et)?|skole[n]?|skolan?|skule[n]?|gymnasium|stiftelse[rn]?|stifting(?:a)?|selskap(?:et)?|bolag(?:et)?|akademin?|senter(?:et)?|center|centrum|utvalg(?:et)?|verket|etaten|direktorat(?:et)?|departement(?:et)?|myndighet(?:en)?|nämnd(?:en)?|utvikling|utveckling|næringsliv|näringsliv|næringshage[n]?|regionråd(?:et)?|nettverk(?:et)?|nätverk(?:et)?|partnerskap(?:et)?|förvaltning(?:en)?|forvaltning(?:a|en)?|kassan|förmedlingen|museum|museet)$/u
const organisationWord = new Set(
  `county council municipality university college association foundation agency authority network company ltd inc
  group board as ab asa sa ba ks iks kf hf nav trust society cooperative co-operative centre råd rådet verk lag laget`
    .split(/\s+/)
    .filter(Boolean),
)

const capital = /^\p{Lu}/u
const particles = new Set([
  'af',
  'av',
  'von',
  'van',
  'de',
  'der',
  'den',
  'di',
  'da',
  'la',
  'le',
  'ten',
  'el',
  'al',
  'bin',
])

function plainWords(printed: string): string[] {
  return foldSpaces(printed)
    .split(/[\s,()/]+/)
    .filter(Boolean)
}

/** True where a word names a kind of body (kommune, förbund, AS, council …), also in the genitive. */
export function looksLikeOrganisation(printed: string): boolean {
  return plainWords(printed.toLowerCase()).some((word) =>
    [word, word.replace(/['’]?s$/u, '')].some(
      (form) => organisationWord.has(form) || organisationEnding.test(form),
    ),
  )
}

/** Two to five words, each with a capital (particles such as "von" aside), letters, hyphens and apostrophes only. */
export function hasPersonNameShape(printed: string): boolean {
  const words = foldSpaces(printed).split(' ')
  if (words.length < 2 || words.length > 6) return false
  if (!capital.test(words[0] ?? '') || !capital.test(words.at(-1) ?? '')) return false
  return words.every(
    (word) => particles.has(word) || /^\p{Lu}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*\.?$/u.test(word),
  )
}

/** A person for certain enough to say that it is no organisation: name shape and a common given name first. */
export function looksLikePerson(printed: string): boolean {
  const name = foldSpaces(printed).split(',')[0] ?? ''
  const first = (name.split(' ')[0] ?? '').split('-')[0] ?? ''
  return hasPersonNameShape(name) && givenNames.has(first.toLowerCase()) && !looksLikeOrganisation(name)
}

/**
 * Words that have lost the space between them: a capital inside a word after two small letters ("SvenBerg"),
 * a comma without a space before a letter, a letter glued to a number of two digits or more, or a piece of more
 * than 34 letters.
 */
export function runsTogether(printed: string): boolean {
  if (/\p{Ll}{2}\p{Lu}/u.test(printed.replace(/\b(?:Mc|Mac)(?=\p{Lu})/gu, ''))) return true
  if (/[,;]\p{L}/u.test(printed) || /\p{L}{3}\d{2}|\d{2}\p{L}{3}/u.test(printed)) return true
  return /\p{L}{35}/u.test(printed)
}
