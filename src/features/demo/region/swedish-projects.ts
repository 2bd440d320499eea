import type { DemoProject } from './demo-project.ts'
import { akademiNorr, jamtland } from './organisations.ts'

/** One regional project and two of the social fund: the facts are those of the memo and the fund's pages, the sentences are ours. */
export const swedishProjects: DemoProject[] = [
  {
    country: 'SE',
    language: 'sv',
    name: 'Inflyttarservice',
    owner: 'regionJamtland',
    ownerAsWritten: 'Region Jämtland Härjedalen Näringsliv',
    facts: {
      phase: 'idea',
      currency: 'SEK',
      budgetMin: 3_000_000,
      budgetMax: 6_000_000,
      startsOn: '2019-03-30',
      geographicEffect: 'county',
      effectMunicipalities: jamtland,
      targetGroups: [
        { id: 'potential-newcomer', role: 'direct' },
        { id: 'family-with-children', role: 'direct' },
      ],
      levels: ['organisation'],
      themes: ['moving-in', 'labour-supply'],
    },
    partners: [
      'miun',
      { name: 'LST' },
      { name: 'WCR' },
      'biathlon',
      { name: 'Alpint Svenska Skidförbundet' },
    ],
    texts: {
      summary:
        'Länet behöver fler som vill bo och arbeta här. Regionen vill samla kommunernas inflyttararbete i en gemensam service med en databas som hålls aktuell.',
      background:
        'Kommuner, skolor, företag och föreningar i länet är överens om att det är svårt att rekrytera, och att för få utanför länet vet vilka möjligheter som finns.',
      purpose: 'Att fler väljer att flytta till Jämtland Härjedalen.',
      activities:
        'Först kartläggs hur varje kommun informerar och tar emot inflyttare. Sedan enas parterna om vad databasen ska innehålla och vem som håller den uppdaterad. Evenemang och tryckt material sprider informationen.',
      expectedResult:
        'Mellan 30 och 50 familjer har flyttat till länet. Målet var inte fastställt när promemorian skrevs.',
      funding:
        'Budgeten anges till 3–6 miljoner kronor och finansieringen till 3–4 miljoner. Finansiärerna är inte namngivna.',
    },
  },
  {
    country: 'SE',
    language: 'sv',
    name: 'Förstudie Integration Norrland',
    owner: 'akademiNorr',
    ownerAsWritten: 'Kommunalförbundet Partnerskap Inland- Akademi i Norr',
    programme: 'esf2007',
    facts: {
      programmeArea: 'Programområde 2 Ökat arbetskraftsutbud',
      phase: 'implementation',
      currency: 'SEK',
      budgetMin: 1_568_180,
      budgetMax: 1_568_180,
      startsOn: '2014-01-02',
      endsOn: '2014-12-31',
      municipalities: akademiNorr,
      geographicEffect: 'several-counties',
      targetGroups: [
        { id: 'youth', role: 'direct' },
        { id: 'foreign-born', role: 'direct' },
        { id: 'unaccompanied-minor', role: 'direct' },
        { id: 'person-far-from-work', role: 'direct' },
      ],
      levels: ['organisation', 'structural'],
      themes: ['inclusion-integration', 'youth', 'labour-supply'],
      links: [
        {
          relation: 'predecessor',
          relatedId: null,
          name: 'Kompetensutveckling för Integration i Norrland (KIN)',
        },
      ],
    },
    funding: [{ funder: 'esf', kind: 'grant', amount: 1_568_180 }],
    texts: {
      summary:
        'Tretton inlandskommuner i fyra län tar tillsammans reda på vad som hjälper unga och utrikes födda till arbete eller utbildning. Förstudien letar efter goda exempel, det som gjort att de lyckats och det som saknas.',
      background:
        'Ungdomsarbetslösheten i inlandet var hög, runt en fjärdedel. Kommunerna hade nyligen börjat ta emot ensamkommande barn. Många projekt hade redan prövats, men oftast i en kommun i taget, och lärdomarna stannade där. En referensgrupp från det tidigare projektet KIN träffades fortfarande.',
      goals:
        'På sikt ska fler unga och utrikes födda ha arbete och vilja stanna i inlandet. Förstudien ska visa hur kommuner med få anställda kan dela kunskap med varandra.',
      method:
        'Tidigare och pågående insatser inventeras, alla kommuner intervjuas, och resultatet prövas tillsammans med dem det gäller. Arbetsförmedlingen och näringslivet är med från början.',
      accessibility:
        'Möten och seminarier ska gå att delta i på distans och vara tillgängliga för alla. En extern följeforskare med vana av tillgänglighetsfrågor utvärderar.',
    },
  },
  {
    country: 'SE',
    language: 'sv',
    name: 'Nya socialfonden i Jämtlands län',
    owner: 'regionforbundet',
    ownerAsWritten: 'Regionförbundet Jämlands län',
    programme: 'esf2007',
    facts: {
      programmeArea: 'Programområde 2 Ökat arbetskraftsutbud',
      phase: 'implementation',
      currency: 'SEK',
      budgetMin: 2_245_345,
      budgetMax: 2_245_345,
      startsOn: '2014-01-02',
      endsOn: '2014-12-31',
      municipalities: jamtland,
      geographicEffect: 'county',
      targetGroups: [
        { id: 'youth', role: 'direct' },
        { id: 'person-with-disability', role: 'direct' },
        { id: 'foreign-born', role: 'direct' },
        { id: 'person-on-sick-leave', role: 'direct' },
      ],
      levels: ['organisation', 'structural'],
      themes: ['labour-supply', 'skills-supply', 'youth', 'inclusion-integration'],
      links: [
        'Lärlingslotsen',
        'PlugIn',
        'Navigatorcentrum',
        'Arbetslivscenter',
        'Röda tråden',
        'Solaris',
      ].map((name) => ({ relation: 'related' as const, relatedId: null, name })),
    },
    funding: [{ funder: 'esf', kind: 'grant', amount: 2_245_345 }],
    partners: [
      'Arbetsförmedlingen Östersund',
      'Framtids- och utvecklingsförvaltning',
      'Försäkringskassan Östersund',
      'Krokoms kommun, Kommunstyrelsen',
      'Lärcentrum',
      'Ragunda gymnasieskola',
      'Åre verksamhetsförvaltning',
      'Östersunds kommun',
    ].map((name) => ({ name })),
    texts: {
      summary:
        'Inför socialfondens nästa period går regionen igenom vilka insatser länet behöver. Förstudien bäddar för en gemensam plattform där kommunerna, Arbetsförmedlingen och Försäkringskassan arbetar mot samma mål.',
      background:
        'Länet får färre unga och fler äldre, inkomsterna är låga och många står utan arbete samtidigt som arbetsgivare söker folk. Det pågår gott om projekt som hjälper enskilda, men arbetssätten lever sällan kvar när tre projektår är slut.',
      goals:
        'Nya projekt ska ge varaktiga resultat i organisationerna och följa den regionala utvecklingsstrategin. De som pågår ska få en mjuk övergång till nästa programperiod.',
      method:
        'Alla pågående processer ses över på ett strategiskt plan, med stöd i de behovsanalyser som regionen redan har gjort. Särskilt viktiga är unga, integration och personer med funktionsnedsättning.',
      accessibility:
        'Genomgången omfattar stödet till personer med funktionsnedsättning och hur deras insatser förs över till nästa period.',
      transnationalCooperation:
        'Förstudien prövar vad utbyten med andra regioner kan ge, till exempel för unga som vill se Europa som en möjlig arbetsmarknad.',
    },
  },
]
