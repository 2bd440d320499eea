import { inFourLanguages } from '../../platform/i18n/languages.ts'

export const texts = inFourLanguages({
  nb: {
    programmes: 'Programmene og det rapportene viser',
    forms: 'Skjemaer',
    title: 'Arbeidsrom',
    waiting: (count: number) =>
      count === 0
        ? 'Ingenting venter på deg.'
        : count === 1
          ? 'Én ting venter på deg.'
          : `${count} ting venter på deg.`,
    newProject: 'Nytt prosjekt',
    readDocument: 'Les inn et dokument',
    toReview: 'Rapporter til deg',
    toReviewCount: (count: number) =>
      count === 1 ? 'Én rapport venter på deg' : `${count} rapporter venter på deg`,
    noToReview: 'Ingen rapporter venter',
    noToReviewText: 'Når et prosjekt i programmet ditt sender en rapport, kommer den hit.',
    reports: 'Rapporter',
    reportCount: (count: number) =>
      count === 1 ? 'Én rapport skal sendes' : `${count} rapporter skal sendes`,
    noReports: 'Ingen rapporter skal sendes',
    noReportsText: 'Når et program har satt en frist for et av prosjektene dine, ligger rapporten klar her.',
    allReports: 'Se alle rapporter',
    drafts: 'Utkast',
    draftCount: (count: number) =>
      count === 1 ? 'Ett utkast du kan redigere' : `${count} utkast du kan redigere`,
    noDrafts: 'Ingen utkast',
    noDraftsText:
      'Start et nytt prosjekt, eller les inn en rapport eller søknad du allerede har. Et utkast er bare synlig for dere som arbeider med det.',
    documents: 'Dokumenter',
    documentCount: (count: number) =>
      count === 1 ? 'Ett dokument venter på gjennomgang' : `${count} dokumenter venter på gjennomgang`,
    noDocuments: 'Ingen dokumenter venter',
    noDocumentsText:
      'Har du en rapport, en prosjektbeskrivelse eller en utskrift fra en finansiør? Last opp dokumentet, så leser vi det vi kan, og du bekrefter.',
    corrections: 'Rettelser',
    correctionCount: (count: number) =>
      count === 1 ? 'Ett forslag venter på svar' : `${count} forslag venter på svar`,
    noCorrections: 'Ingen rettelser venter',
    noCorrectionsText: 'Når noen foreslår en rettelse i et av prosjektene dine, kommer den hit.',
    followed: 'Prosjekter du følger',
    followedCount: (count: number) => (count === 1 ? 'Ett prosjekt' : `${count} prosjekter`),
    noFollowed: 'Ingen prosjekter ennå',
    noFollowedText:
      'Når det kommer prosjekter i programmet ditt, eller du blir satt til å vurdere et, står de her.',
    archived: 'arkivert',
    changed: (when: string) => `endret ${when}`,
    read: (when: string) => `lest inn ${when}`,
    sent: (when: string, project: string) => `${project}, sendt ${when}`,
    more: (count: number) => `og ${count} til`,
  },
  nn: {
    programmes: 'Programma og det rapportane viser',
    forms: 'Skjema',
    title: 'Arbeidsrom',
    waiting: (count: number) =>
      count === 0
        ? 'Ingenting ventar på deg.'
        : count === 1
          ? 'Éin ting ventar på deg.'
          : `${count} ting ventar på deg.`,
    newProject: 'Nytt prosjekt',
    readDocument: 'Les inn eit dokument',
    toReview: 'Rapportar til deg',
    toReviewCount: (count: number) =>
      count === 1 ? 'Éin rapport ventar på deg' : `${count} rapportar ventar på deg`,
    noToReview: 'Ingen rapportar ventar',
    noToReviewText: 'Når eit prosjekt i programmet ditt sender ein rapport, kjem han hit.',
    reports: 'Rapportar',
    reportCount: (count: number) =>
      count === 1 ? 'Éin rapport skal sendast' : `${count} rapportar skal sendast`,
    noReports: 'Ingen rapportar skal sendast',
    noReportsText: 'Når eit program har sett ein frist for eitt av prosjekta dine, ligg rapporten klar her.',
    allReports: 'Sjå alle rapportane',
    drafts: 'Utkast',
    draftCount: (count: number) =>
      count === 1 ? 'Eitt utkast du kan redigere' : `${count} utkast du kan redigere`,
    noDrafts: 'Ingen utkast',
    noDraftsText:
      'Start eit nytt prosjekt, eller les inn ein rapport eller søknad du allereie har. Eit utkast er berre synleg for dykk som arbeider med det.',
    documents: 'Dokument',
    documentCount: (count: number) =>
      count === 1 ? 'Eitt dokument ventar på gjennomgang' : `${count} dokument ventar på gjennomgang`,
    noDocuments: 'Ingen dokument ventar',
    noDocumentsText:
      'Har du ein rapport, ei prosjektskildring eller ei utskrift frå ein finansiør? Last opp dokumentet, så les vi det vi kan, og du stadfestar.',
    corrections: 'Rettingar',
    correctionCount: (count: number) =>
      count === 1 ? 'Eitt forslag ventar på svar' : `${count} forslag ventar på svar`,
    noCorrections: 'Ingen rettingar ventar',
    noCorrectionsText: 'Når nokon foreslår ei retting i eitt av prosjekta dine, kjem ho hit.',
    followed: 'Prosjekt du følgjer',
    followedCount: (count: number) => (count === 1 ? 'Eitt prosjekt' : `${count} prosjekt`),
    noFollowed: 'Ingen prosjekt enno',
    noFollowedText:
      'Når det kjem prosjekt i programmet ditt, eller du blir sett til å vurdere eit, står dei her.',
    archived: 'arkivert',
    changed: (when: string) => `endra ${when}`,
    read: (when: string) => `lese inn ${when}`,
    sent: (when: string, project: string) => `${project}, send ${when}`,
    more: (count: number) => `og ${count} til`,
  },
  sv: {
    programmes: 'Programmen och vad rapporterna visar',
    forms: 'Formulär',
    title: 'Arbetsyta',
    waiting: (count: number) =>
      count === 0
        ? 'Inget väntar på dig.'
        : count === 1
          ? 'En sak väntar på dig.'
          : `${count} saker väntar på dig.`,
    newProject: 'Nytt projekt',
    readDocument: 'Läs in ett dokument',
    toReview: 'Rapporter till dig',
    toReviewCount: (count: number) =>
      count === 1 ? 'En rapport väntar på dig' : `${count} rapporter väntar på dig`,
    noToReview: 'Inga rapporter väntar',
    noToReviewText: 'När ett projekt i ditt program skickar en rapport kommer den hit.',
    reports: 'Rapporter',
    reportCount: (count: number) =>
      count === 1 ? 'En rapport ska skickas' : `${count} rapporter ska skickas`,
    noReports: 'Inga rapporter ska skickas',
    noReportsText: 'När ett program har satt en tidsfrist för ett av dina projekt ligger rapporten klar här.',
    allReports: 'Se alla rapporter',
    drafts: 'Utkast',
    draftCount: (count: number) =>
      count === 1 ? 'Ett utkast som du kan redigera' : `${count} utkast som du kan redigera`,
    noDrafts: 'Inga utkast',
    noDraftsText:
      'Starta ett nytt projekt, eller läs in en rapport eller ansökan som du redan har. Ett utkast syns bara för er som arbetar med det.',
    documents: 'Dokument',
    documentCount: (count: number) =>
      count === 1 ? 'Ett dokument väntar på granskning' : `${count} dokument väntar på granskning`,
    noDocuments: 'Inga dokument väntar',
    noDocumentsText:
      'Har du en rapport, en projektbeskrivning eller en utskrift från en finansiär? Ladda upp dokumentet, så läser vi det vi kan, och du bekräftar.',
    corrections: 'Rättelser',
    correctionCount: (count: number) =>
      count === 1 ? 'Ett förslag väntar på svar' : `${count} förslag väntar på svar`,
    noCorrections: 'Inga rättelser väntar',
    noCorrectionsText: 'När någon föreslår en rättelse i ett av dina projekt kommer den hit.',
    followed: 'Projekt som du följer',
    followedCount: (count: number) => (count === 1 ? 'Ett projekt' : `${count} projekt`),
    noFollowed: 'Inga projekt än',
    noFollowedText:
      'När det kommer projekt i ditt program, eller när du blir utsedd att utvärdera ett, visas de här.',
    archived: 'arkiverat',
    changed: (when: string) => `ändrat ${when}`,
    read: (when: string) => `inläst ${when}`,
    sent: (when: string, project: string) => `${project}, skickat ${when}`,
    more: (count: number) => `och ${count} till`,
  },
  en: {
    programmes: 'The programmes and what their reports show',
    forms: 'Forms',
    title: 'Workspace',
    waiting: (count: number) =>
      count === 0
        ? 'Nothing is waiting for you.'
        : count === 1
          ? 'One thing is waiting for you.'
          : `${count} things are waiting for you.`,
    newProject: 'New project',
    readDocument: 'Import a document',
    toReview: 'Reports for you',
    toReviewCount: (count: number) =>
      count === 1 ? 'One report is waiting for you' : `${count} reports are waiting for you`,
    noToReview: 'No reports are waiting',
    noToReviewText: 'When a project in your programme sends a report, it appears here.',
    reports: 'Reports',
    reportCount: (count: number) => (count === 1 ? 'One report to send' : `${count} reports to send`),
    noReports: 'No reports to send',
    noReportsText: 'When a programme has set a deadline for one of your projects, the report is ready here.',
    allReports: 'See all reports',
    drafts: 'Drafts',
    draftCount: (count: number) => (count === 1 ? 'One draft you can edit' : `${count} drafts you can edit`),
    noDrafts: 'No drafts',
    noDraftsText:
      'Start a new project, or import a report or an application you already have. Only those who work on a draft can see it.',
    documents: 'Documents',
    documentCount: (count: number) =>
      count === 1 ? 'One document is waiting for review' : `${count} documents are waiting for review`,
    noDocuments: 'No documents are waiting',
    noDocumentsText:
      'Do you have a report, a project description or a printout from a funder? Upload it. We read what we can, and you confirm.',
    corrections: 'Corrections',
    correctionCount: (count: number) =>
      count === 1
        ? 'One suggestion is waiting for an answer'
        : `${count} suggestions are waiting for an answer`,
    noCorrections: 'No corrections are waiting',
    noCorrectionsText: 'When somebody suggests a correction to one of your projects, it appears here.',
    followed: 'Projects you follow',
    followedCount: (count: number) => (count === 1 ? 'One project' : `${count} projects`),
    noFollowed: 'No projects yet',
    noFollowedText:
      'When there are projects in your programme, or one you are asked to evaluate, they appear here.',
    archived: 'archived',
    changed: (when: string) => `changed ${when}`,
    read: (when: string) => `imported ${when}`,
    sent: (when: string, project: string) => `${project}, sent ${when}`,
    more: (count: number) => `and ${count} more`,
  },
})
