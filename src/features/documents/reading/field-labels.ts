import { type KnownLabel, vocabularyOf } from './marks.ts'

/** How the value of a fact is parsed. */
export type FactKind =
  | 'name'
  | 'organisation'
  | 'person'
  | 'email'
  | 'phone'
  | 'website'
  | 'date'
  | 'period'
  | 'money'
  | 'number'
  | 'organisation-number'
  | 'code'

/** Labels of the field's documents in bokmål, nynorsk, Swedish and English, for documents in no known form. */
const facts: [string, FactKind, string][] = [
  [
    'projectName',
    'name',
    'Prosjektnavn|Prosjektets navn|Prosjekttittel|Navn på prosjektet|Prosjekt|Prosjektnamn|Namn på prosjektet|Projektnamn|Projektets namn|Projekttitel|Projekt|Project name|Project title|Name of project|Name of the project|Project',
  ],
  [
    'projectOwner',
    'organisation',
    'Prosjekteier|Eier|Prosjekteigar|Eigar|Projektägare|Ägare|Project owner|Owner|Lead partner|Lead organisation|Søker|Søkjar|Sökande|Applicant',
  ],
  [
    'projectLeader',
    'person',
    'Prosjektleder|Prosjektleiar|Projektledare|Project leader|Project manager|Leder|Leiar',
  ],
  [
    'steeringGroupLeader',
    'person',
    'Leder av styringsgruppen|Leder i styringsgruppen|Leiar av styringsgruppa|Leiar i styringsgruppa|Styrgruppens ordförande|Ordförande i styrgruppen|Chair of the steering group|Steering group chair',
  ],
  ['contactPerson', 'person', 'Kontaktperson|Kontakt|Contact person|Contact'],
  ['email', 'email', 'E-post|Epost|E-postadresse|E-postadress|E-mail|Email|E-mail address'],
  ['phone', 'phone', 'Telefon|Telefonnummer|Tlf|Tlf.|Mobil|Phone|Telephone|Phone number'],
  [
    'website',
    'website',
    'Nettside|Nettsted|Nettstad|Heimeside|Hjemmeside|Webbplats|Hemsida|Website|Web site',
  ],
  [
    'organisationNumber',
    'organisation-number',
    'Organisasjonsnummer|Org.nr|Org.nr.|Orgnr|Organisationsnummer|Organisation number|Organization number',
  ],
  ['projectNumber', 'code', 'Prosjektnummer|Projektnummer|Project number'],
  ['caseNumber', 'code', 'Saksnummer|Journalnummer|Diarienummer|Case number|Reference number'],
  [
    'period',
    'period',
    'Prosjektperiode|Periode|Projektperiod|Period|Project period|Duration|Varighet|Varigheit',
  ],
  ['startDate', 'date', 'Startdato|Oppstart|Prosjektstart|Startdatum|Start|Start date'],
  ['endDate', 'date', 'Sluttdato|Slutt|Prosjektslutt|Slutdatum|Slut|End date|End'],
  ['documentDate', 'date', 'Dato|Datum|Date'],
  [
    'totalBudget',
    'money',
    'Budsjett|Totalbudsjett|Totalt budsjett|Samlet budsjett|Samla budsjett|Total budget|Budget|Totalbudget|Project budget|Total cost|Total projektbudget|Prosjektbudsjett|Projektbudget',
  ],
  [
    'grant',
    'money',
    'Tilskudd|Tilskot|Innvilget tilskudd|Innvilga tilskot|Tildelt beløp|Støtte|Stønad|Bidrag|Beviljat bidrag|Beviljat stöd|Beviljat belopp|Stöd|Grant|Grant awarded|Funding awarded',
  ],
  [
    'ownContribution',
    'money',
    'Egenandel|Eigendel|Egeninnsats|Eigeninnsats|Egenfinansiering|Eigenfinansiering|Medfinansiering|Egeninsats|Own contribution|Co-financing|Match funding',
  ],
  [
    'funder',
    'organisation',
    'Finansiør|Tilskuddsgiver|Tilskotsgivar|Finansiär|Bidragsgivare|Funder|Funded by',
  ],
  [
    'programme',
    'name',
    'Program|Ordning|Tilskuddsordning|Tilskotsordning|Utlysning|Utlysing|Stödform|Programme|Scheme|Call',
  ],
  ['county', 'name', 'Fylke|Län|County|Region'],
  [
    'participants',
    'number',
    'Antall deltakere|Antal deltakarar|Talet på deltakarar|Antal deltagare|Number of participants|Participants',
  ],
]

const sections: [string, string][] = [
  [
    'municipalities',
    'Kommune|Kommuner|Kommunar|Deltakende kommuner|Deltakarkommunar|Kommun|Deltagande kommuner|Berörda kommuner|Municipality|Municipalities|Participating municipalities',
  ],
  [
    'partners',
    'Samarbeidspartnere|Samarbeidspartnarar|Samarbeidspartnar|Partnere|Partnarar|Samarbetspartners|Samarbetspartner|Partners|Project partners',
  ],
  ['summary', 'Sammendrag|Kort sammendrag|Samandrag|Sammanfattning|Summary|Abstract'],
  ['background', 'Bakgrunn|Bakgrund|Background'],
  ['purpose', 'Formål|Føremål|Syfte|Syfte och mål|Formål og mål|Purpose|Aim|Aims'],
  ['goals', 'Mål|Målsetting|Målsetjing|Målsättning|Mål og delmål|Goals|Objectives|Goal'],
  ['targetGroups', 'Målgruppe|Målgrupper|Målgrupp|Target group|Target groups'],
  ['activities', 'Aktiviteter|Aktivitetar|Tiltak|Åtgärder|Insatser|Activities|Measures'],
  ['method', 'Metode|Metodikk|Metod|Arbetssätt|Arbeidsmåte|Method|Approach'],
  [
    'expectedResult',
    'Forventet resultat|Forventede resultater|Forventa resultat|Venta resultat|Förväntat resultat|Förväntade resultat|Expected results|Expected result',
  ],
  ['results', 'Resultat|Resultater|Oppnådde resultater|Oppnådde resultat|Results|Outcomes'],
  ['organisation', 'Organisering|Prosjektorganisasjon|Organisation|Organisation and management'],
  ['communication', 'Kommunikasjon|Formidling|Kommunikation|Communication'],
  ['evaluation', 'Evaluering|Utvärdering|Evaluation'],
  ['lessons', 'Lærdommer|Lærdomar|Erfaringer|Erfaringar|Lärdomar|Erfarenheter|Lessons learned|Lessons'],
  ['continuation', 'Videreføring|Vidareføring|Fortsättning|Continuation|Next steps'],
  ['funding', 'Finansiering|Finansieringsplan|Funding|Financing'],
]

export const factKinds: ReadonlyMap<string, FactKind> = new Map(facts.map(([key, kind]) => [key, kind]))
export const listKeys: readonly string[] = ['municipalities', 'partners']

const labels: KnownLabel<string>[] = [
  ...facts.map(
    ([key, , spellings]): KnownLabel<string> => ({ key, kind: 'fact', spellings: spellings.split('|') }),
  ),
  ...sections.map(
    ([key, spellings]): KnownLabel<string> => ({ key, kind: 'section', spellings: spellings.split('|') }),
  ),
]

export const fieldVocabulary = vocabularyOf(labels)

/**
 * A key for a label that is not in the vocabulary: its words in camel case, letters folded to a–z ("Tal på møte" gives
 * `talPaMote`); undefined where nothing is left.
 */
export function keyOfLabel(label: string): string | undefined {
  const words = label
    .toLowerCase()
    .replace(/[æä]/g, 'a')
    .replace(/[øö]/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .match(/[a-z0-9]+/g)
  if (!words) return undefined
  const [first = '', ...rest] = words
  const key = first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^[a-z]/.test(key) && key.length <= 60 && !['constructor', 'prototype'].includes(key)
    ? key
    : undefined
}
