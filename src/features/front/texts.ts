import { inFourLanguages } from '../../platform/i18n/languages.ts'

export const texts = inFourLanguages({
  nb: {
    title: 'Ta imot nye innbyggere sammen',
    lead: 'Her finner kommuner i Norge og Sverige hva andre har prøvd, hva det kostet, og hva det førte til.',
    search: 'Søk i prosjektbanken',
    searchHelp: 'For eksempel: tilflytting, mentor, ungdomsledighet',
    find: 'Søk',
    allProjects: 'Se alle prosjekter',
    findMunicipality: 'Finn en kommune',
  },
  nn: {
    title: 'Ta imot nye innbyggjarar saman',
    lead: 'Her finn kommunar i Noreg og Sverige kva andre har prøvd, kva det kosta, og kva det førte til.',
    search: 'Søk i prosjektbanken',
    searchHelp: 'Til dømes: tilflytting, mentor, ungdomsarbeidsløyse',
    find: 'Søk',
    allProjects: 'Sjå alle prosjekt',
    findMunicipality: 'Finn ein kommune',
  },
  sv: {
    title: 'Ta emot nya invånare tillsammans',
    lead: 'Här hittar kommuner i Norge och Sverige vad andra har prövat, vad det kostade och vad det ledde till.',
    search: 'Sök i projektbanken',
    searchHelp: 'Till exempel: inflyttning, mentor, ungdomsarbetslöshet',
    find: 'Sök',
    allProjects: 'Se alla projekt',
    findMunicipality: 'Hitta en kommun',
  },
  en: {
    title: 'Welcome newcomers together',
    lead: 'Here municipalities in Norway and Sweden find what others have tried, what it cost, and what came of it.',
    search: 'Search the project bank',
    searchHelp: 'For example: in-migration, mentor, youth unemployment',
    find: 'Search',
    allProjects: 'See all projects',
    findMunicipality: 'Find a municipality',
  },
})
