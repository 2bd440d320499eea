import type { TargetGroupsReading } from './reading.ts'

/**
 * The words by which the groups of the controlled list are named in Norwegian answers. A longer phrase goes before a
 * shorter one inside it, so that "unge voksne" is not also youth.
 */
const phrases: [RegExp, string[]][] = [
  [
    /kommun\p{L}* som (?:arbeidsgiv\p{L}*|arbeidsgjev\p{L}*) og (?:tjeneste|teneste)(?:produsent|yter|ytar)\p{L}*/giu,
    ['municipality-as-employer', 'municipality-as-service-provider'],
  ],
  [
    /kommun\p{L}* som (?:tjeneste|teneste)(?:produsent|yter|ytar)\p{L}*(?: og (?:arbeidsgiv|arbeidsgjev)\p{L}*)?/giu,
    ['municipality-as-service-provider'],
  ],
  [/kommun\p{L}* som arbeidsgi?j?ev?[a-zæøå]*/giu, ['municipality-as-employer']],
  [/unge voksne|unge vaksne/giu, ['young-adult']],
  [/(?:mulige|moglege|potensielle) tilflytt\p{L}*/giu, ['potential-newcomer']],
  [/enslige mindreårige|einslege mindreårige/giu, ['unaccompanied-minor']],
  [/(?:nyankomne|nykomne|nye) innvandr\p{L}*/giu, ['newly-arrived-immigrant']],
  [/arbeidsinnvandr\p{L}*/giu, ['labour-migrant']],
  [/familieinnvandr\p{L}*/giu, ['family-migrant']],
  [/utenlandsfødte|utanlandsfødde/giu, ['foreign-born']],
  [/flyktning\p{L}*/giu, ['refugee']],
  [/innvandr(?:er|ar)\p{L}*|innvandrarar/giu, ['immigrant']],
  [/tilbakeflytt\p{L}*/giu, ['returner']],
  [/tilflytt(?:er|ar)\p{L}*|innflytt(?:er|ar)\p{L}*/giu, ['newcomer']],
  [/barnefamili\p{L}*|småbarnsfamili\p{L}*/giu, ['family-with-children']],
  [/medflytt\p{L}*/giu, ['accompanying-partner']],
  [/ungdom\p{L}*/giu, ['youth']],
  [/arbeidsled\p{L}*|arbeidsløs\p{L}*/giu, ['unemployed-person']],
  [/sykmeld\p{L}*|sjukmeld\p{L}*/giu, ['person-on-sick-leave']],
  [/funksjonsneds\p{L}*/giu, ['person-with-disability']],
  [/(?<!\p{L})student\p{L}*/giu, ['student']],
  [/(?<!\p{L})elev(?:er|ar|ene|ane)(?!\p{L})/giu, ['pupil']],
  [/(?<!\p{L})kvinne\p{L}*/giu, ['woman']],
  [/(?<!\p{L})eldre(?!\p{L})/giu, ['older-people']],
  [/deltidsinnb\p{L}*/giu, ['part-time-resident']],
  [/lokalbefolkning\p{L}*/giu, ['local-population']],
  [/næringsutvikl\p{L}*/giu, ['business-developer']],
  [
    /(?<!\p{L})næringsliv(?:et)?(?!\p{L})|(?<!\p{L})(?:bedrifter|bedriftene|bedriftane|verksemder)(?!\p{L})/giu,
    ['business-community'],
  ],
  [
    /(?<!\p{L})arbeidsgiv(?:ere|arar|erne|arane)(?!\p{L})|(?<!\p{L})arbeidsgjevar(?:ar|ane)(?!\p{L})/giu,
    ['employer'],
  ],
  [
    /frivillige (?:organisasjon|lag)\p{L}*|frivilligheten|frivillig sektor|lag og foren\p{L}*|lag og foreining\p{L}*/giu,
    ['voluntary-organisation'],
  ],
  [/offentl?ege? etat\p{L}*|offentlige etat\p{L}*/giu, ['public-agency']],
  [/(?:ansatte|tilsette|tilsatte) i kommun\p{L}*|kommunalt? (?:ansatte|tilsette)/giu, ['public-employee']],
  [/(?<!\p{L})(?:skoler|skular|skolene|skulane) og/giu, ['school-and-college']],
]

/** Ids of the groups named in a text, in the order of their first mention. */
function groupsIn(text: string): string[] {
  let rest = text.slice(0, 20_000)
  const found: { at: number; order: number; id: string }[] = []
  for (const [pattern, ids] of phrases) {
    rest = rest.replace(pattern, (hit: string, ...more: unknown[]) => {
      const at = more.find((one): one is number => typeof one === 'number') ?? 0
      for (const [order, id] of ids.entries()) found.push({ at, order, id })
      return '#'.repeat(hit.length)
    })
  }
  const ordered = found.sort((a, b) => a.at - b.at || a.order - b.order)
  return [...new Set(ordered.map(({ id }) => id))]
}

const reaches =
  /(?:når vi (?:fram|frem|godt)|(?:vi|prosjektet) (?:\p{L}+ )?når(?!\p{L})|nådd|kommet i kontakt|kome i kontakt)/iu
const notYet =
  /(?:ikke|ikkje|ønske|ønskje|jobber (?:fortsatt|fremdeles)|arbeider fortsatt|jobbar (?:framleis|fortsatt)|bedre ut|betre ut|vanskelig|vanskeleg)/i

/** Groups that a sentence or half sentence says are reached, without a reservation in the same part. */
function reachedIn(text: string): string[] {
  const parts = text.split(/[.!?\n;]|, (?=vi |men |og vi )/)
  return [...new Set(parts.filter((part) => reaches.test(part) && !notYet.test(part)).flatMap(groupsIn))]
}

/**
 * The target groups of an answer. Bullets make a list, which is `read` when every item names a known group; in
 * running text the groups mentioned are only `uncertain`.
 */
export function readTargetGroups(answer: string): TargetGroupsReading | undefined {
  const items = answer
    .split('\n')
    .filter((line) => /^\s*[•·▪–-]\s/.test(line))
    .map((line) => line.replace(/^(?:\s*[•·▪–-]\s+)+/, '').trim())
  const reached = reachedIn(
    answer
      .split('\n')
      .filter((line) => !/^\s*[•·▪–-]\s/.test(line))
      .join('\n'),
  )
  if (items.length > 0) {
    const ids = [...new Set(items.flatMap(groupsIn))]
    const known = items.every((item) => groupsIn(item).length > 0)
    return {
      state: known ? 'read' : 'uncertain',
      ids,
      items,
      reached: reached.filter((id) => ids.includes(id)),
    }
  }
  const ids = groupsIn(answer)
  return ids.length === 0 ? undefined : { state: 'uncertain', ids, items: [], reached }
}
