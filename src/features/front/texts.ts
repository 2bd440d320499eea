import { inFourLanguages } from '../../platform/i18n/languages.ts'

export const texts = inFourLanguages({
  nb: {
    title: 'Ta imot nye innbyggere sammen',
    lead: 'Her finner kommuner i Norge og Sverige hva andre har prøvd for å få folk til å flytte hit og bli, hva det kostet, og hva det førte til.',
    search: 'Søk i prosjektbanken',
    searchHelp: 'For eksempel: tilflytting, mentor, ungdomsledighet',
    find: 'Søk',
    holds: (projects: number, norwegian: number, swedish: number) =>
      `Banken har ${projects === 1 ? 'ett publisert prosjekt' : `${projects} publiserte prosjekter`}, fra ${norwegian === 1 ? 'én kommune' : `${norwegian} kommuner`} i Norge og ${swedish} i Sverige.`,
    holdsNothing: 'Banken er tom ennå.',
    mapTitle: 'Hvor prosjektene er',
    mapLabel: (count: number) =>
      `Kart over Norge og Sverige med en prikk for hver kommune som har vært med: ${count}`,
    wholeMap: 'Se kartet stort, med tabell',
    newest: 'Nyeste prosjekter',
    allProjects: 'Se alle prosjekter',
    nothingNew: 'Ingen prosjekter er publisert ennå',
    nothingNewText:
      'Den som arbeider i en kommune eller et regionsamarbeid, kan logge inn, lese inn et dokument eller skrive et prosjekt, og publisere det.',
    waysIn: 'Tre veier inn',
    findProject: 'Finn et prosjekt',
    findProjectText: 'Bla i alle prosjektene og velg etter tema, målgruppe, sted, år eller program.',
    findMunicipality: 'Finn en kommune',
    findMunicipalityText:
      'Se hvilke prosjekter en kommune har vært med i, og hva den het før den ble slått sammen.',
    municipality: 'Navn eller nummer',
    workHere: 'For deg som arbeider her',
    workHereText: 'Les inn rapporten du allerede har skrevet, rett det vi leste feil, og publiser.',
    signIn: 'Logg inn',
    toWorkspace: 'Til arbeidsrommet',
  },
  nn: {
    title: 'Ta imot nye innbyggjarar saman',
    lead: 'Her finn kommunar i Noreg og Sverige kva andre har prøvd for å få folk til å flytte hit og bli, kva det kosta, og kva det førte til.',
    search: 'Søk i prosjektbanken',
    searchHelp: 'Til dømes: tilflytting, mentor, ungdomsarbeidsløyse',
    find: 'Søk',
    holds: (projects: number, norwegian: number, swedish: number) =>
      `Banken har ${projects === 1 ? 'eitt publisert prosjekt' : `${projects} publiserte prosjekt`}, frå ${norwegian === 1 ? 'éin kommune' : `${norwegian} kommunar`} i Noreg og ${swedish} i Sverige.`,
    holdsNothing: 'Banken er tom enno.',
    mapTitle: 'Kvar prosjekta er',
    mapLabel: (count: number) =>
      `Kart over Noreg og Sverige med ein prikk for kvar kommune som har vore med: ${count}`,
    wholeMap: 'Sjå kartet stort, med tabell',
    newest: 'Nyaste prosjekt',
    allProjects: 'Sjå alle prosjekt',
    nothingNew: 'Ingen prosjekt er publiserte enno',
    nothingNewText:
      'Den som arbeider i ein kommune eller eit regionsamarbeid, kan logge inn, lese inn eit dokument eller skrive eit prosjekt, og publisere det.',
    waysIn: 'Tre vegar inn',
    findProject: 'Finn eit prosjekt',
    findProjectText: 'Bla i alle prosjekta og vel etter tema, målgruppe, stad, år eller program.',
    findMunicipality: 'Finn ein kommune',
    findMunicipalityText:
      'Sjå kva prosjekt ein kommune har vore med i, og kva han heitte før han vart slått saman.',
    municipality: 'Namn eller nummer',
    workHere: 'For deg som arbeider her',
    workHereText: 'Les inn rapporten du allereie har skrive, rett det vi las feil, og publiser.',
    signIn: 'Logg inn',
    toWorkspace: 'Til arbeidsrommet',
  },
  sv: {
    title: 'Ta emot nya invånare tillsammans',
    lead: 'Här hittar kommuner i Norge och Sverige vad andra har provat för att få folk att flytta hit och stanna, vad det kostade och vad det ledde till.',
    search: 'Sök i projektbanken',
    searchHelp: 'Till exempel: inflyttning, mentor, ungdomsarbetslöshet',
    find: 'Sök',
    holds: (projects: number, norwegian: number, swedish: number) =>
      `Banken har ${projects === 1 ? 'ett publicerat projekt' : `${projects} publicerade projekt`}, från ${norwegian === 1 ? 'en kommun' : `${norwegian} kommuner`} i Norge och ${swedish} i Sverige.`,
    holdsNothing: 'Banken är tom än så länge.',
    mapTitle: 'Var projekten finns',
    mapLabel: (count: number) =>
      `Karta över Norge och Sverige med en prick för varje kommun som har varit med: ${count}`,
    wholeMap: 'Se kartan stor, med tabell',
    newest: 'Senaste projekten',
    allProjects: 'Se alla projekt',
    nothingNew: 'Inga projekt är publicerade än',
    nothingNewText:
      'Du som arbetar i en kommun eller en regional samverkan kan logga in, läsa in ett dokument eller skriva ett projekt och publicera det.',
    waysIn: 'Tre vägar in',
    findProject: 'Hitta ett projekt',
    findProjectText: 'Bläddra bland alla projekt och välj efter tema, målgrupp, plats, år eller program.',
    findMunicipality: 'Hitta en kommun',
    findMunicipalityText:
      'Se vilka projekt en kommun har varit med i och vad den hette innan den slogs ihop.',
    municipality: 'Namn eller kod',
    workHere: 'För dig som arbetar här',
    workHereText: 'Läs in rapporten som du redan har skrivit, rätta det vi läste fel och publicera.',
    signIn: 'Logga in',
    toWorkspace: 'Till arbetsytan',
  },
  en: {
    title: 'Welcome newcomers together',
    lead: 'Here municipalities in Norway and Sweden find what others have tried to get people to move in and stay, what it cost, and what came of it.',
    search: 'Search the project bank',
    searchHelp: 'For example: in-migration, mentor, youth unemployment',
    find: 'Search',
    holds: (projects: number, norwegian: number, swedish: number) =>
      `The bank holds ${projects === 1 ? 'one published project' : `${projects} published projects`}, from ${norwegian === 1 ? 'one municipality' : `${norwegian} municipalities`} in Norway and ${swedish} in Sweden.`,
    holdsNothing: 'The bank is still empty.',
    mapTitle: 'Where the projects are',
    mapLabel: (count: number) =>
      `Map of Norway and Sweden with a dot for each municipality that has taken part: ${count}`,
    wholeMap: 'See the map large, with a table',
    newest: 'Newest projects',
    allProjects: 'See all projects',
    nothingNew: 'No projects have been published yet',
    nothingNewText:
      'If you work in a municipality or a regional partnership, you can sign in, import a document or write a project, and publish it.',
    waysIn: 'Three ways in',
    findProject: 'Find a project',
    findProjectText: 'Browse all projects and choose by theme, target group, place, year or programme.',
    findMunicipality: 'Find a municipality',
    findMunicipalityText:
      'See which projects a municipality has taken part in, and what it was called before it was merged.',
    municipality: 'Name or number',
    workHere: 'If you work here',
    workHereText: 'Import the report you have already written, correct what we misread, and publish.',
    signIn: 'Sign in',
    toWorkspace: 'To the workspace',
  },
})
