import { inFourLanguages } from '../../platform/i18n/languages.ts'

/** In templates, {from}, {to} and the like are places for links. */
export const texts = inFourLanguages({
  nb: {
    title: 'Kommuner',
    lead: 'Søk på navn eller kommunenummer, også samiske og kvenske navn og navn som ikke lenger er i bruk.',
    search: 'Navn eller kommunenummer',
    searchHelp: 'For eksempel: Bø i Vesterålen, Staare eller 1866',
    day: 'Slik det var på en bestemt dag',
    dayHelp: 'Dag, måned og år fra 2006 og framover. La feltet stå tomt for alle år.',
    find: 'Søk',
    dayInvalid: 'Skriv dagen som 31.12.2013',
    dayTooEarly: 'Registeret begynner 1. januar 2006. Skriv en senere dag.',
    hits: (count: number, query: string) =>
      count === 0
        ? `Ingen kommune passer til «${query}»`
        : count === 1
          ? `Én kommune passer til «${query}»`
          : `${count} kommuner passer til «${query}»`,
    onDay: (day: string) => `slik det var ${day}`,
    mostHits: 'Vi viser de 50 beste treffene. Skriv litt mer av navnet for å få færre.',
    noHits:
      'Sjekk skrivemåten, eller skriv bare begynnelsen av navnet. Har du valgt en dag, kan kommunen ha hatt et annet navn da.',
    allCounties: 'Se alle fylker og län',
    countries: { NO: 'Norge', SE: 'Sverige' },
    counties: (counties: number, municipalities: number, country: string) =>
      country === 'NO'
        ? `${counties} fylker med ${municipalities} kommuner`
        : `${counties} län med ${municipalities} kommuner`,
    municipalitiesIn: (count: number) => (count === 1 ? '1 kommune' : `${count} kommuner`),
    met: {
      exact: () => 'Navnet er det samme',
      folded: (name: string) => `Navnet skrives ${name}`,
      prefix: (name: string) => `Begynner likt: ${name}`,
      misspelling: (name: string) => `Ligner på ${name}`,
      'former-name': (name: string) => `Tidligere navn: ${name}`,
      absorbed: (name: string) => `${name} er blitt en del av kommunen`,
      code: (code: string) => `Kommunenummeret er ${code}`,
    },
    inCounty: (county: string) => `Kommune i ${county}`,
    wasInCounty: (county: string) => `Tidligere kommune i ${county}`,
    lasted: (from: string, to: string) => (from ? `fra ${from} til og med ${to}` : `til og med ${to}`),
    name: 'Navn',
    officialName: 'Offisielt navn',
    nameIn: (language: string) => `Navn på ${language}`,
    kven: 'kvensk',
    code: 'Kommunenummer',
    country: 'Land',
    county: 'Fylke',
    countySE: 'Län',
    population: 'Innbyggere',
    populationOn: (count: string, day: string, source: string) => `${count} (${day}, ${source})`,
    populationUnknown: 'Vi har ikke tallet',
    validFrom: 'Gjelder fra',
    wasValidFrom: 'Gjaldt fra',
    validUntil: 'Gjaldt til og med',
    beforeRegister: 'før 2006',
    partnerships: 'Regionsamarbeid',
    partnershipOf: (name: string, count: number) => `${name} (${count} kommuner)`,
    notValid: 'Kommunen finnes ikke lenger',
    codeEnded: (code: string) => `Kommunenummeret ${code} er ikke lenger i bruk`,
    ledTo: 'Området hører i dag til {to}.',
    projects: 'Prosjekter',
    projectCount: (count: number) =>
      count === 0
        ? 'Ingen publiserte prosjekter'
        : count === 1
          ? 'Ett publisert prosjekt'
          : `${count} publiserte prosjekter`,
    withFormer: 'Prosjekter som er ført på kommunens tidligere nummer, er med.',
    noProjects: 'Banken har ingen prosjekter herfra ennå.',
    moreProjects: 'Se alle i prosjektbanken',
    registeredUnder: (name: string) => `ført på ${name}`,
    effectOnly: 'har virkning her, men kommunen deltar ikke selv',
    json: 'Samme opplysninger som JSON',
    sourceNO: 'SSB',
    sourceSE: 'SCB',
  },
  nn: {
    title: 'Kommunar',
    lead: 'Søk på namn eller kommunenummer, også samiske og kvenske namn og namn som ikkje lenger er i bruk.',
    search: 'Namn eller kommunenummer',
    searchHelp: 'Til dømes: Bø i Vesterålen, Staare eller 1866',
    day: 'Slik det var på ein bestemd dag',
    dayHelp: 'Dag, månad og år frå 2006 og framover. La feltet stå tomt for alle år.',
    find: 'Søk',
    dayInvalid: 'Skriv dagen som 31.12.2013',
    dayTooEarly: 'Registeret byrjar 1. januar 2006. Skriv ein seinare dag.',
    hits: (count: number, query: string) =>
      count === 0
        ? `Ingen kommune passar til «${query}»`
        : count === 1
          ? `Éin kommune passar til «${query}»`
          : `${count} kommunar passar til «${query}»`,
    onDay: (day: string) => `slik det var ${day}`,
    mostHits: 'Vi viser dei 50 beste treffa. Skriv litt meir av namnet for å få færre.',
    noHits:
      'Sjekk skrivemåten, eller skriv berre starten på namnet. Har du valt ein dag, kan kommunen ha hatt eit anna namn då.',
    allCounties: 'Sjå alle fylke og län',
    countries: { NO: 'Noreg', SE: 'Sverige' },
    counties: (counties: number, municipalities: number, country: string) =>
      country === 'NO'
        ? `${counties} fylke med ${municipalities} kommunar`
        : `${counties} län med ${municipalities} kommunar`,
    municipalitiesIn: (count: number) => (count === 1 ? '1 kommune' : `${count} kommunar`),
    met: {
      exact: () => 'Namnet er det same',
      folded: (name: string) => `Namnet blir skrive ${name}`,
      prefix: (name: string) => `Byrjar likt: ${name}`,
      misspelling: (name: string) => `Liknar på ${name}`,
      'former-name': (name: string) => `Tidlegare namn: ${name}`,
      absorbed: (name: string) => `${name} er blitt ein del av kommunen`,
      code: (code: string) => `Kommunenummeret er ${code}`,
    },
    inCounty: (county: string) => `Kommune i ${county}`,
    wasInCounty: (county: string) => `Tidlegare kommune i ${county}`,
    lasted: (from: string, to: string) => (from ? `frå ${from} til og med ${to}` : `til og med ${to}`),
    name: 'Namn',
    officialName: 'Offisielt namn',
    nameIn: (language: string) => `Namn på ${language}`,
    kven: 'kvensk',
    code: 'Kommunenummer',
    country: 'Land',
    county: 'Fylke',
    countySE: 'Län',
    population: 'Innbyggjarar',
    populationOn: (count: string, day: string, source: string) => `${count} (${day}, ${source})`,
    populationUnknown: 'Vi har ikkje talet',
    validFrom: 'Gjeld frå',
    wasValidFrom: 'Galdt frå',
    validUntil: 'Galdt til og med',
    beforeRegister: 'før 2006',
    partnerships: 'Regionsamarbeid',
    partnershipOf: (name: string, count: number) => `${name} (${count} kommunar)`,
    notValid: 'Kommunen finst ikkje lenger',
    codeEnded: (code: string) => `Kommunenummeret ${code} er ikkje lenger i bruk`,
    ledTo: 'Området høyrer i dag til {to}.',
    projects: 'Prosjekt',
    projectCount: (count: number) =>
      count === 0
        ? 'Ingen publiserte prosjekt'
        : count === 1
          ? 'Eitt publisert prosjekt'
          : `${count} publiserte prosjekt`,
    withFormer: 'Prosjekt som er førte på dei tidlegare nummera til kommunen, er med.',
    noProjects: 'Banken har ingen prosjekt herifrå enno.',
    moreProjects: 'Sjå alle i prosjektbanken',
    registeredUnder: (name: string) => `ført på ${name}`,
    effectOnly: 'har verknad her, men kommunen er ikkje med sjølv',
    json: 'Dei same opplysningane som JSON',
    sourceNO: 'SSB',
    sourceSE: 'SCB',
  },
  sv: {
    title: 'Kommuner',
    lead: 'Sök på namn eller kommunkod, även samiska och kvänska namn och namn som inte längre används.',
    search: 'Namn eller kommunkod',
    searchHelp: 'Till exempel: Staare, Bø i Vesterålen eller 2380',
    day: 'Som det var en bestämd dag',
    dayHelp: 'Dag, månad och år från 2006 och framåt. Lämna tomt för alla år.',
    find: 'Sök',
    dayInvalid: 'Skriv dagen som 2013-12-31',
    dayTooEarly: 'Registret börjar den 1 januari 2006. Skriv en senare dag.',
    hits: (count: number, query: string) =>
      count === 0
        ? `Ingen kommun passar på ”${query}”`
        : count === 1
          ? `En kommun passar på ”${query}”`
          : `${count} kommuner passar på ”${query}”`,
    onDay: (day: string) => `som det var den ${day}`,
    mostHits: 'Vi visar de 50 bästa träffarna. Skriv lite mer av namnet för att få färre.',
    noHits:
      'Kontrollera stavningen, eller skriv bara början av namnet. Om du har valt en dag kan kommunen ha hetat något annat då.',
    allCounties: 'Se alla län och fylken',
    countries: { NO: 'Norge', SE: 'Sverige' },
    counties: (counties: number, municipalities: number, country: string) =>
      country === 'NO'
        ? `${counties} fylken med ${municipalities} kommuner`
        : `${counties} län med ${municipalities} kommuner`,
    municipalitiesIn: (count: number) => (count === 1 ? '1 kommun' : `${count} kommuner`),
    met: {
      exact: () => 'Namnet är detsamma',
      folded: (name: string) => `Namnet skrivs ${name}`,
      prefix: (name: string) => `Börjar likadant: ${name}`,
      misspelling: (name: string) => `Liknar ${name}`,
      'former-name': (name: string) => `Tidigare namn: ${name}`,
      absorbed: (name: string) => `${name} har blivit en del av kommunen`,
      code: (code: string) => `Kommunkoden är ${code}`,
    },
    inCounty: (county: string) => `Kommun i ${county}`,
    wasInCounty: (county: string) => `Tidigare kommun i ${county}`,
    lasted: (from: string, to: string) =>
      from ? `från den ${from} till och med den ${to}` : `till och med den ${to}`,
    name: 'Namn',
    officialName: 'Officiellt namn',
    nameIn: (language: string) => `Namn på ${language}`,
    kven: 'kvänska',
    code: 'Kommunkod',
    country: 'Land',
    county: 'Fylke',
    countySE: 'Län',
    population: 'Invånare',
    populationOn: (count: string, day: string, source: string) => `${count} (${day}, ${source})`,
    populationUnknown: 'Vi har inte uppgiften',
    validFrom: 'Gäller från',
    wasValidFrom: 'Gällde från',
    validUntil: 'Gällde till och med',
    beforeRegister: 'före 2006',
    partnerships: 'Regional samverkan',
    partnershipOf: (name: string, count: number) => `${name} (${count} kommuner)`,
    notValid: 'Kommunen finns inte längre',
    codeEnded: (code: string) => `Kommunkoden ${code} används inte längre`,
    ledTo: 'Området hör i dag till {to}.',
    projects: 'Projekt',
    projectCount: (count: number) =>
      count === 0
        ? 'Inga publicerade projekt'
        : count === 1
          ? 'Ett publicerat projekt'
          : `${count} publicerade projekt`,
    withFormer: 'Projekt som är registrerade på kommunens tidigare koder är med.',
    noProjects: 'Banken har inga projekt härifrån än.',
    moreProjects: 'Se alla i projektbanken',
    registeredUnder: (name: string) => `registrerat på ${name}`,
    effectOnly: 'har effekt här, men kommunen deltar inte själv',
    json: 'Samma uppgifter som JSON',
    sourceNO: 'SSB',
    sourceSE: 'SCB',
  },
  en: {
    title: 'Municipalities',
    lead: 'Search by name or official number, also by Sami and Kven names and names no longer in use.',
    search: 'Name or official number',
    searchHelp: 'For example: Bø i Vesterålen, Staare or 1866',
    day: 'As it was on a certain day',
    dayHelp: 'Day, month and year from 2006 onwards. Leave empty for all years.',
    find: 'Search',
    dayInvalid: 'Write the day as 31.12.2013',
    dayTooEarly: 'The register begins on 1 January 2006. Write a later day.',
    hits: (count: number, query: string) =>
      count === 0
        ? `No municipality matches “${query}”`
        : count === 1
          ? `One municipality matches “${query}”`
          : `${count} municipalities match “${query}”`,
    onDay: (day: string) => `as it was on ${day}`,
    mostHits: 'These are the 50 best matches. Write a little more of the name to see fewer.',
    noHits:
      'Check the spelling, or write only the beginning of the name. If you chose a day, the municipality may have had another name then.',
    allCounties: 'See all counties',
    countries: { NO: 'Norway', SE: 'Sweden' },
    counties: (counties: number, municipalities: number, _country: string) =>
      `${counties} counties with ${municipalities} municipalities`,
    municipalitiesIn: (count: number) => (count === 1 ? '1 municipality' : `${count} municipalities`),
    met: {
      exact: () => 'Same name',
      folded: (name: string) => `The name is written ${name}`,
      prefix: (name: string) => `Begins the same way: ${name}`,
      misspelling: (name: string) => `Similar to ${name}`,
      'former-name': (name: string) => `Former name: ${name}`,
      absorbed: (name: string) => `${name} has become part of this municipality`,
      code: (code: string) => `The official number is ${code}`,
    },
    inCounty: (county: string) => `Municipality in ${county}`,
    wasInCounty: (county: string) => `Former municipality in ${county}`,
    lasted: (from: string, to: string) => (from ? `from ${from} until ${to}` : `until ${to}`),
    name: 'Name',
    officialName: 'Official name',
    nameIn: (language: string) => `Name in ${language}`,
    kven: 'Kven',
    code: 'Official number',
    country: 'Country',
    county: 'County',
    countySE: 'County',
    population: 'Inhabitants',
    populationOn: (count: string, day: string, source: string) => `${count} (${day}, ${source})`,
    populationUnknown: 'We do not have the figure',
    validFrom: 'Valid from',
    wasValidFrom: 'Valid from',
    validUntil: 'Valid until',
    beforeRegister: 'before 2006',
    partnerships: 'Regional partnerships',
    partnershipOf: (name: string, count: number) => `${name} (${count} municipalities)`,
    notValid: 'This municipality no longer exists',
    codeEnded: (code: string) => `The number ${code} is no longer in use`,
    ledTo: 'The area now belongs to {to}.',
    projects: 'Projects',
    projectCount: (count: number) =>
      count === 0
        ? 'No published projects'
        : count === 1
          ? 'One published project'
          : `${count} published projects`,
    withFormer: 'Projects recorded under the municipality’s former numbers are included.',
    noProjects: 'The bank has no projects from here yet.',
    moreProjects: 'See all in the project bank',
    registeredUnder: (name: string) => `recorded under ${name}`,
    effectOnly: 'has its effect here, but the municipality does not take part itself',
    json: 'The same facts as JSON',
    sourceNO: 'Statistics Norway',
    sourceSE: 'Statistics Sweden',
  },
})
