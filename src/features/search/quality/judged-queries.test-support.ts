import type { Language } from '../../../platform/i18n/languages.ts'

/** Keys of the demo's measures, names of its projects and keys of its findings that whoever typed the query wants to see. */
export type Wanted = { measures?: string[]; projects?: string[]; findings?: string[] }

export type JudgedQuery = {
  kind: 'everyday' | 'field' | 'narrower' | 'compound' | 'misspelt' | 'cross-language'
  language: Language
  q: string
  wanted: Wanted
  why: string
}

const nordland = 'Innvandre en ressurs i Nordland'
const coast = 'Arbeidskraftmobiliseringsprosjektet'
const service = 'Inflyttarservice'
const norrland = 'Förstudie Integration Norrland'
const fund = 'Nya socialfonden i Jämtlands län'

/** Measures where people who are new get to know somebody. */
const company = [
  'mentor-network',
  'everyday-buddy',
  'language-cafe',
  'new-in-norway',
  'association-open-door',
]
const finding = 'one-who-calls'

const of =
  (kind: JudgedQuery['kind']) =>
  (language: Language, q: string, wanted: Wanted, why: string): JudgedQuery => ({
    kind,
    language,
    q,
    wanted,
    why,
  })

const everyday = of('everyday')
const field = of('field')
const narrower = of('narrower')
const compound = of('compound')
const misspelt = of('misspelt')
const across = of('cross-language')

/**
 * What people type and what they should find in the demo region, judged by reading the texts, before any figure was seen. A hit is
 * wanted where the measure or project is about it, not where the word stands in passing.
 */
export const judgedQueries: JudgedQuery[] = [
  everyday('nb', 'venner', { measures: company, projects: [nordland] }, 'ways to get to know people'),
  everyday('nn', 'vener', { measures: company, projects: [nordland] }, 'the same in nynorsk'),
  everyday('sv', 'kompisar', { measures: company, projects: [nordland] }, 'the same in Swedish'),
  everyday('en', 'friends', { measures: company, projects: [nordland] }, 'the same in English'),
  everyday('nb', 'ensom', { measures: company }, 'what is done against it is company'),
  everyday(
    'sv',
    'ensam',
    { measures: ['learning-centre', 'mentor-network', 'everyday-buddy', 'language-cafe'] },
    'the learning centre says that students drop out because they are alone',
  ),
  everyday('nn', 'einsam', { measures: company }, 'the same in nynorsk'),
  everyday('en', 'lonely', { measures: company }, 'the same in English'),
  everyday(
    'nb',
    'bli kjent med folk',
    { measures: ['mentor-network', 'everyday-buddy', 'new-in-norway', 'welcome-evening'] },
    'said in four words',
  ),
  everyday(
    'sv',
    'träffa folk',
    { measures: ['language-cafe', 'new-in-norway', 'mentor-network'] },
    'meeting people',
  ),
  everyday(
    'nb',
    'jobb',
    {
      measures: ['recruitment-abroad', 'career-fair', 'summer-jobs-home', 'partner-service', 'one-way-in'],
      projects: [coast, nordland],
      findings: ['employer-first-day', 'housing-first'],
    },
    'ways into work; findings about getting work',
  ),
  everyday(
    'sv',
    'jobb',
    {
      measures: ['partner-service', 'summer-jobs-home', 'career-fair', 'one-way-in', 'recruitment-abroad'],
      projects: [norrland, fund],
    },
    'the Swedish word is the same; the projects say arbete',
  ),
  everyday(
    'en',
    'jobs',
    {
      measures: ['career-fair', 'summer-jobs-home', 'partner-service', 'recruitment-abroad'],
      projects: [coast],
    },
    'nothing is written in English about it but the labels',
  ),
  everyday(
    'nb',
    'jobb til kona',
    { measures: ['partner-service'] },
    'a job for the partner is that measure’s whole aim',
  ),
  everyday('sv', 'jobb till sambon', { measures: ['partner-service'] }, 'the same in Swedish'),
  everyday('nn', 'jobb til ektemannen', { measures: ['partner-service'] }, 'the same in nynorsk'),
  everyday('en', 'job for my wife', { measures: ['partner-service'] }, 'the same in English'),
  everyday('nb', 'leilighet', { measures: ['trial-living', 'empty-houses'] }, 'somewhere to live'),
  everyday('sv', 'lägenhet', { measures: ['trial-living', 'empty-houses'] }, 'the same in Swedish'),
  everyday('en', 'flat', { measures: ['trial-living', 'empty-houses'] }, 'the same in English'),
  everyday('nb', 'et sted å bo', { measures: ['trial-living', 'empty-houses'] }, 'the same in four words'),
  everyday(
    'nn',
    'hus',
    { measures: ['empty-houses', 'trial-living'], findings: ['housing-first'] },
    'a synonym already',
  ),
  everyday(
    'sv',
    'dagis',
    { measures: ['everyday-buddy', 'trial-living', 'newcomer-database'] },
    'the everyday word for kindergarten',
  ),
  everyday(
    'en',
    'nursery',
    { measures: ['everyday-buddy', 'trial-living', 'newcomer-database'] },
    'a synonym already',
  ),
  everyday(
    'nb',
    'flytte hjem',
    { measures: ['summer-jobs-home', 'career-fair'], projects: [coast] },
    'returners',
  ),
  everyday(
    'nn',
    'flytte heim',
    { measures: ['summer-jobs-home', 'career-fair'], projects: [coast] },
    'returners',
  ),
  everyday(
    'sv',
    'flytta hem',
    { measures: ['summer-jobs-home', 'career-fair'], projects: [coast] },
    'returners',
  ),
  everyday(
    'en',
    'moving back home',
    { measures: ['summer-jobs-home', 'career-fair'], projects: [coast] },
    'returners',
  ),
  everyday('nb', 'lære norsk', { measures: ['workplace-language', 'language-cafe'] }, 'language measures'),
  everyday(
    'sv',
    'lära sig svenska',
    { measures: ['language-cafe', 'workplace-language'] },
    'language measures',
  ),
  everyday(
    'en',
    'learn the language',
    { measures: ['workplace-language', 'language-cafe'] },
    'language measures',
  ),
  everyday('sv', 'fika', { measures: ['language-cafe'] }, 'a café by another word'),
  everyday('nb', 'fotball', { measures: ['association-open-door'] }, 'clubs'),
  everyday('sv', 'fotboll', { measures: ['association-open-door'] }, 'clubs'),
  everyday('en', 'football club', { measures: ['association-open-door'] }, 'clubs'),
  everyday('nn', 'kor og korps', { measures: ['association-open-door'] }, 'clubs; both words mean it'),
  everyday(
    'nb',
    'utlendinger',
    {
      measures: ['mentor-network', 'new-in-norway', 'workplace-language', 'leader-seminars'],
      projects: [nordland, norrland],
    },
    'the everyday word for immigrants',
  ),
  everyday(
    'en',
    'foreigners',
    {
      measures: ['mentor-network', 'new-in-norway', 'workplace-language', 'leader-seminars'],
      projects: [nordland, norrland],
    },
    'the same in English',
  ),
  everyday(
    'nb',
    'velkommen',
    { measures: ['welcome-evening', 'everyday-buddy', 'new-in-norway'] },
    'being received',
  ),
  everyday('sv', 'välkomna', { measures: ['welcome-evening', 'everyday-buddy'] }, 'being received'),
  everyday('sv', 'plugga', { measures: ['learning-centre'] }, 'to study, said by young people'),
  everyday('nb', 'ta utdanning hjemme', { measures: ['learning-centre'] }, 'studying where one lives'),
  everyday('nb', 'hjemmekontor', { measures: ['trial-living'] }, 'a place to work goes with the home'),
  everyday(
    'en',
    'doctor',
    { measures: ['new-in-norway', 'newcomer-database'] },
    'where people are told about it',
  ),
  everyday('nn', 'pengar', { projects: [coast] }, 'it gave small grants'),
  everyday('nb', 'rykte', { measures: ['place-story', 'career-fair'] }, 'a synonym of reputation'),
  everyday(
    'sv',
    'killar och tjejer',
    { measures: ['one-way-in', 'apprentice-scheme'] },
    'youth, by everyday words',
  ),
  everyday(
    'nb',
    'frivillige',
    { measures: ['association-open-door', 'mentor-network', 'everyday-buddy'] },
    'volunteers',
  ),

  field(
    'nb',
    'tilflytting',
    {
      measures: ['welcome-evening', 'moving-pilot', 'newcomer-database', 'everyday-buddy'],
      projects: [coast, service],
    },
    'the theme',
  ),
  field(
    'sv',
    'rekrytering',
    {
      measures: ['recruitment-abroad', 'career-fair', 'trainee-inland', 'summer-jobs-home'],
      projects: [service],
    },
    'the theme; the project says that it is hard',
  ),
  field(
    'nb',
    'integrering',
    {
      measures: ['mentor-network', 'new-in-norway', 'language-cafe'],
      projects: [norrland, nordland],
      findings: [finding],
    },
    'filed under it',
  ),
  field(
    'nb',
    'bolig',
    { measures: ['empty-houses', 'trial-living', 'recruitment-abroad'], findings: ['housing-first'] },
    '',
  ),
  field(
    'nb',
    'mentor',
    { measures: ['mentor-network'], projects: [nordland], findings: [finding, 'employer-first-day'] },
    '',
  ),
  field(
    'nb',
    'kartlegging',
    { measures: ['inventory-neighbours'], projects: [norrland] },
    'inventory in two languages',
  ),
  field(
    'sv',
    'kompetensförsörjning',
    { measures: ['learning-centre', 'trainee-inland', 'apprentice-scheme'], projects: [fund] },
    '',
  ),
  field(
    'nb',
    'omdømme',
    { measures: ['place-story', 'career-fair'], findings: ['fair-without-calls'] },
    'filed under it',
  ),
  field(
    'sv',
    'delaktighet',
    { measures: ['reference-group', 'inventory-neighbours'], findings: ['somebody-to-ask'] },
    '',
  ),
  field('nb', 'medflyttere', { measures: ['partner-service'] }, ''),
  field('nn', 'språkopplæring', { measures: ['workplace-language', 'language-cafe'] }, ''),
  field('sv', 'samordnare', { measures: ['coordinator-each', 'mentor-network'] }, ''),
  field('nb', 'lærling', { measures: ['apprentice-scheme'] }, ''),
  field('sv', 'ungdomsarbetslöshet', { projects: [norrland] }, 'said so in its background'),
  field('en', 'apprenticeship', { measures: ['apprentice-scheme', 'trainee-inland'] }, ''),
  field('nb', 'referansegruppe', { measures: ['reference-group'], projects: [norrland] }, ''),

  narrower(
    'nb',
    'boligtiltak',
    { measures: ['trial-living', 'empty-houses'] },
    'trial stays and matching of houses are such',
  ),
  narrower(
    'nb',
    'innvandrere',
    {
      measures: [
        'mentor-network',
        'workplace-language',
        'new-in-norway',
        'language-cafe',
        'recruitment-abroad',
      ],
      projects: [nordland, norrland],
    },
    'refugees, labour migrants and newly arrived are immigrants',
  ),
  narrower(
    'nb',
    'utdanning',
    { measures: ['learning-centre', 'apprentice-scheme', 'trainee-inland'], projects: [norrland] },
    '',
  ),
  narrower('nb', 'arrangement', { measures: ['career-fair', 'welcome-evening'] }, 'a fair is an event'),
  narrower(
    'sv',
    'arbetssökande',
    { measures: ['one-way-in', 'learning-centre'], projects: [norrland, fund] },
    'unemployed',
  ),
  narrower(
    'nb',
    'vertskap',
    { measures: ['welcome-evening', 'everyday-buddy', 'moving-pilot'] },
    'a buddy is part of it',
  ),
  narrower(
    'sv',
    'värdskap',
    { measures: ['welcome-evening', 'everyday-buddy', 'moving-pilot'] },
    'a buddy is part of it',
  ),
  narrower(
    'en',
    'newcomers',
    { measures: ['summer-jobs-home', 'partner-service', 'mentor-network'], projects: [coast] },
    'returners and partners are newcomers',
  ),
  narrower(
    'nb',
    'frivillig organisasjon',
    { measures: ['association-open-door'], projects: [nordland] },
    'clubs are such',
  ),
  narrower(
    'sv',
    'arbetsmarknad',
    { measures: ['partner-service'], projects: [norrland, fund] },
    'unemployment belongs to it',
  ),
  narrower('nb', 'omdømmebygging', { measures: ['place-story', 'career-fair'] }, ''),

  compound(
    'nb',
    'mentornettverk',
    { measures: ['mentor-network'], projects: [nordland], findings: [finding, 'employer-first-day'] },
    '',
  ),
  compound(
    'nb',
    'fadderordning',
    { measures: ['everyday-buddy', 'mentor-network'] },
    'both are ways to give somebody a buddy',
  ),
  compound(
    'nb',
    'nettverk',
    { measures: ['mentor-network'], projects: [nordland], findings: [finding, 'employer-first-day'] },
    'a mentor network is a network',
  ),
  compound('nb', 'kafé', { measures: ['language-cafe'] }, 'the end of språkkafé'),
  compound(
    'nb',
    'jobbmesse',
    { measures: ['career-fair'], findings: ['fair-without-calls'] },
    'a fair about jobs',
  ),
  compound('nb', 'boligmangel', { measures: ['empty-houses'], findings: ['housing-first'] }, 'too few homes'),
  compound('nb', 'språkvenn', { measures: ['workplace-language', 'mentor-network'] }, 'named in both'),
  compound('nb', 'studentjobb', { measures: ['summer-jobs-home'] }, 'jobs for students'),
  compound('sv', 'integrationsprojekt', { projects: [norrland] }, 'a project about integration'),
  compound('nb', 'ungdomsprosjekt', { projects: [norrland, fund] }, 'projects about youth'),
  compound(
    'sv',
    'inflyttningskoordinator',
    { measures: ['moving-pilot'] },
    'one who guides those who move in',
  ),
  compound(
    'nb',
    'arbeidsinnvandring',
    { measures: ['recruitment-abroad', 'workplace-language'] },
    'labour migrants',
  ),
  compound(
    'nb',
    'kveld',
    { measures: ['welcome-evening', 'new-in-norway', 'language-cafe'] },
    'the end of innflytterkveld',
  ),
  compound('nb', 'hus familie', { measures: ['empty-houses'] }, 'two words that must both be there'),
  compound('nn', 'flyttemesse', { measures: ['career-fair'], findings: ['fair-without-calls'] }, ''),
  compound('sv', 'provbostad', { measures: ['trial-living'] }, 'prov and bostad'),
  compound('nb', 'innflytterprosjekt', { projects: [service, coast] }, ''),
  compound('sv', 'företagslärling', { measures: ['apprentice-scheme'] }, 'an apprentice of a company'),
  compound('nb', 'nettverksbygging', { measures: ['mentor-network'] }, ''),

  misspelt('nb', 'rekrutering', { measures: ['recruitment-abroad', 'career-fair'] }, 'one letter too few'),
  misspelt('nb', 'barnehge', { measures: ['everyday-buddy', 'trial-living'] }, 'one letter too few'),
  misspelt('nb', 'mentornetverk', { measures: ['mentor-network'] }, 'one letter too few'),
  misspelt(
    'sv',
    'inflytning',
    { measures: ['moving-pilot', 'welcome-evening'], projects: [service] },
    'one letter too few',
  ),
  misspelt('nb', 'språkkaffe', { measures: ['language-cafe'] }, 'kaffe for kafé'),
  misspelt('nb', 'lærlign', { measures: ['apprentice-scheme'] }, 'two letters changed places'),
  misspelt('sv', 'arbetlös', { measures: ['one-way-in'], projects: [norrland] }, 'one letter too few'),
  misspelt('en', 'apprentiship', { measures: ['apprentice-scheme'] }, 'two letters too few'),
  misspelt('en', 'volunter', { measures: ['association-open-door', 'mentor-network'] }, 'one letter too few'),

  across('sv', 'mentorsnätverk', { measures: ['mentor-network'], projects: [nordland] }, 'written with an s'),
  across(
    'en',
    'mentor network',
    { measures: ['mentor-network'], projects: [nordland], findings: [finding] },
    'Norwegian texts',
  ),
  across(
    'sv',
    'mässa',
    { measures: ['career-fair'], findings: ['fair-without-calls'] },
    'a Norwegian finding',
  ),
  across(
    'nb',
    'suksessfaktor',
    { measures: ['inventory-neighbours'] },
    'Swedish steps say framgångsfaktorer',
  ),
  across('en', 'refugees', { measures: ['mentor-network', 'language-cafe'] }, 'filed under them'),
  across('en', 'housing', { measures: ['empty-houses', 'trial-living'], findings: ['housing-first'] }, ''),
  across(
    'sv',
    'bostad',
    { measures: ['trial-living', 'empty-houses'], findings: ['housing-first'] },
    'a Norwegian finding',
  ),
  across('nb', 'ensligmindreårige', { projects: [norrland] }, 'Swedish ensamkommande barn'),
  across('en', 'youth unemployment', { projects: [norrland] }, 'a Swedish text'),
  across(
    'nb',
    'hemvändare',
    { measures: ['summer-jobs-home', 'career-fair'], projects: [coast] },
    'a Swedish word on a Norwegian page',
  ),
  across('en', 'kindergarten', { measures: ['everyday-buddy', 'trial-living'] }, ''),
  across('sv', 'sommarjobb', { measures: ['summer-jobs-home'] }, ''),
  across(
    'nb',
    'inkludering',
    { projects: [nordland, norrland], measures: ['mentor-network', 'new-in-norway'] },
    '',
  ),
  across(
    'en',
    'employers',
    {
      measures: ['recruitment-abroad', 'partner-service', 'trainee-inland'],
      findings: ['employer-first-day'],
    },
    '',
  ),
]

/**
 * More of the same, judged as early and kept apart: no word is added to a list for their sake. What search is like for words nobody
 * thought of.
 */
export const laterQueries: JudgedQuery[] = [
  everyday('nb', 'kamerater', { measures: company }, 'friends'),
  everyday('sv', 'bekanta', { measures: company }, 'people one knows'),
  everyday('en', 'make friends', { measures: company }, 'said in two words'),
  everyday('sv', 'lediga tjänster', { measures: ['career-fair', 'newcomer-database'] }, 'vacancies'),
  everyday('nb', 'husleie', { measures: ['trial-living', 'empty-houses'] }, 'renting'),
  everyday('sv', 'hyra', { measures: ['trial-living', 'empty-houses'] }, 'renting'),
  everyday('en', 'rent', { measures: ['trial-living', 'empty-houses'] }, 'renting'),
  everyday('nn', 'bu på prøve', { measures: ['trial-living'] }, 'a trial stay'),
  everyday('nb', 'skole', { measures: ['apprentice-scheme', 'one-way-in'] }, 'schools take part in both'),
  everyday(
    'nn',
    'ungdommar',
    { measures: ['one-way-in', 'apprentice-scheme'], projects: [norrland, fund] },
    'youth',
  ),
  everyday('en', 'teenagers', { measures: ['one-way-in', 'apprentice-scheme'] }, 'youth'),
  everyday(
    'nb',
    'snakke norsk',
    { measures: ['workplace-language', 'language-cafe'] },
    'speaking the language',
  ),
  everyday(
    'sv',
    'prata svenska',
    { measures: ['language-cafe', 'workplace-language'] },
    'speaking the language',
  ),
  everyday('nb', 'idrettslag', { measures: ['association-open-door'] }, 'a club'),
  everyday('sv', 'idrottsförening', { measures: ['association-open-door'] }, 'a club'),
  everyday('en', 'choir', { measures: ['association-open-door'] }, 'a club'),
  everyday('nb', 'samboer', { measures: ['partner-service'] }, 'a partner'),
  everyday('en', 'husband', { measures: ['partner-service'] }, 'a partner'),
  everyday(
    'sv',
    'läkare',
    { measures: ['new-in-norway', 'newcomer-database'] },
    'where people are told about it',
  ),
  everyday(
    'nb',
    'fastlege',
    { measures: ['new-in-norway', 'newcomer-database'] },
    'where people are told about it',
  ),
  field('nb', 'tilskudd', { projects: [coast] }, 'it gave small grants'),
  field('sv', 'universitet', { measures: ['learning-centre'] }, 'studying at one from home'),
  field('nb', 'møteplass', { measures: ['new-in-norway', 'language-cafe'], projects: [nordland] }, ''),
  narrower('en', 'education', { measures: ['learning-centre', 'apprentice-scheme'] }, ''),
  compound('nb', 'leiekontrakt', { measures: ['empty-houses'] }, 'named in it'),
  compound('sv', 'inflyttarfest', { measures: ['welcome-evening'] }, 'a party for those who moved in'),
  compound(
    'nb',
    'språkgruppe',
    { measures: ['workplace-language', 'language-cafe'] },
    'groups that learn a language',
  ),
  compound('sv', 'mentorprojekt', { measures: ['mentor-network'], projects: [nordland] }, ''),
  misspelt('nb', 'innflyter', { measures: ['welcome-evening', 'moving-pilot'] }, 'one letter too few'),
  misspelt('sv', 'lärcentum', { measures: ['learning-centre'] }, 'one letter too few'),
  misspelt('en', 'kindergaten', { measures: ['everyday-buddy', 'trial-living'] }, 'one letter too few'),
  misspelt('nb', 'omdøme', { measures: ['place-story'] }, 'one letter too few'),
]

/** What must find nothing: things the region does not have, made-up words, names of places and persons that stand nowhere. */
export const emptyQueries: { language: Language; q: string; why: string }[] = [
  { language: 'nb', q: 'kvantefysikk', why: 'not in the region' },
  { language: 'nb', q: 'romskip', why: 'not in the region; rom and skip are words' },
  { language: 'nb', q: 'hundehotell', why: 'not in the region' },
  { language: 'nb', q: 'oljeplattform', why: 'one of its parts stands in a text' },
  { language: 'sv', q: 'kärnkraftverk', why: 'not in the region' },
  { language: 'sv', q: 'skatteparadis', why: 'one of its parts stands in a text' },
  { language: 'en', q: 'elephant', why: 'not in the region' },
  { language: 'en', q: 'blockchain', why: 'not in the region' },
  { language: 'nb', q: 'qwertyuiop', why: 'no word' },
  { language: 'nn', q: 'xzxzxz', why: 'no word' },
  { language: 'nb', q: 'Kristiansund', why: 'a municipality that is not in the region' },
  { language: 'nb', q: 'Tromsø', why: 'a municipality that is not in the region' },
  { language: 'sv', q: 'Borås', why: 'a municipality that is not in the region' },
  { language: 'sv', q: 'Lund', why: 'a municipality that is not in the region' },
  { language: 'nb', q: 'Astrid Arbeidsen', why: 'a person of the demo: persons are not searched' },
  { language: 'nb', q: 'Pål Prosjektsen', why: 'a person of the demo: persons are not searched' },
  { language: 'nb', q: 'Kari Husby', why: 'a surname with hus in it' },
  { language: 'sv', q: 'Bergström', why: 'a surname made of two words' },
  { language: 'sv', q: 'Skolander', why: 'a surname that begins like school' },
  { language: 'nb', q: 'Hansen', why: 'a surname' },
  { language: 'nb', q: 'jobb sushi', why: 'one of two words stands nowhere' },
  { language: 'en', q: 'friends elephant', why: 'one of two words stands nowhere' },
  { language: 'nb', q: 'romvesen', why: 'not in the region' },
  { language: 'sv', q: 'krokodil', why: 'not in the region' },
  { language: 'nb', q: 'fjernvarmeanlegg', why: 'not in the region' },
  { language: 'nb', q: 'Magnus Carlsen', why: 'a person' },
  { language: 'sv', q: 'Malmö', why: 'a municipality that is not in the region' },
  { language: 'nb', q: 'Drammen', why: 'a municipality that is not in the region' },
  { language: 'en', q: 'nuclear submarine', why: 'not in the region' },
]
