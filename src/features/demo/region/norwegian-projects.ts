import { type DemoProject, demoPerson } from './demo-project.ts'
import { vesteraalen } from './organisations.ts'

/** Two projects of the Bolyst programme: their facts are those of the annual reports of 2014, the sentences are ours and the persons
 * invented. */
export const norwegianProjects: DemoProject[] = [
  {
    country: 'NO',
    language: 'nb',
    name: 'Arbeidskraftmobiliseringsprosjektet',
    owner: 'kystenErKlar',
    programme: 'bolyst',
    facts: {
      phase: 'implementation',
      website: 'www.verktoykassa.net',
      periodAsWritten: 'I drift i 1 og ¾ år per 23. april 2014',
      municipalities: ['NO-1624'],
      targetGroups: [
        { id: 'youth', role: 'direct' },
        { id: 'newcomer', role: 'direct' },
        { id: 'returner', role: 'direct' },
        { id: 'business-community', role: 'intermediary' },
        { id: 'business-developer', role: 'intermediary' },
      ],
      levels: ['organisation'],
      themes: ['moving-in', 'labour-supply'],
      policyGoals: ['population', 'jobs', 'competence', 'attractive-home-or-location'],
      persons: [demoPerson('project-leader', 'Demo: Astrid Arbeidsen')],
    },
    funding: [{ funder: 'ministry', kind: 'grant', amount: null }],
    partners: ['soerTroendelag'],
    texts: {
      summary:
        'Kommunene på kysten av Sør-Trøndelag mangler folk til jobbene sine. Prosjektet samlet enkle tiltak i en åpen verktøykasse på nett og ga små tilskudd til kommuner som ville prøve dem.',
      goalsAndProgress:
        'Våren 2014 lå prosjektet i rute. Verktøykassa var publisert, mange av tiltakene var prøvd ut, og de første pilotene var snart ferdige. Neste steg var å sammenligne erfaringene fra kommune til kommune.',
      targetGroups:
        'Unge som kan tenke seg hjem igjen, og folk som nettopp har flyttet, står først. Næringsutviklerne i kommunene ble med fra starten. Bedriftene var vanskeligere å nå.',
      activities:
        'Flere kommuner satte i gang tiltak fra verktøykassa, og tilflytting kom på dagsordenen der den ikke hadde vært før. Prosjektet holdt informasjonsmøter i kommunene og en felles konferanse.',
      method:
        'Hvert tiltak er beskrevet slik at andre kan gjøre det etter. Et lite tilskudd får kommunen i gang, og kommunen må selv stå for forankringen.',
      transferValue:
        'Kommunene er svært ulike, og likevel brukte flere av dem de samme tiltakene. Det taler for at andre distriktskommuner også kan bruke dem. Kilden oppgir 17 kommuner ett sted og 18 et annet, og navngir dem ikke.',
      continuation:
        'Det som skal leve videre, er en ferdig tiltakspakke og en liste over folk som har prøvd den og kan svare på spørsmål.',
      accountsComment: 'Regnskapet var vedlagt rapporten og er ikke med i banken.',
    },
  },
  {
    country: 'NO',
    language: 'nb',
    name: 'Innvandre en ressurs i Nordland',
    owner: 'kun',
    programme: 'bolyst',
    facts: {
      phase: 'implementation',
      periodAsWritten: 'Pågikk våren 2014',
      currency: 'NOK',
      budgetMin: 2_577_900,
      budgetMax: 2_577_900,
      municipalities: vesteraalen,
      geographicEffect: 'several-municipalities',
      targetGroups: [
        { id: 'immigrant', role: 'direct' },
        { id: 'municipality-as-employer', role: 'intermediary' },
        { id: 'municipality-as-service-provider', role: 'intermediary' },
        { id: 'business-community', role: 'intermediary' },
        { id: 'voluntary-organisation', role: 'intermediary' },
      ],
      levels: ['individual', 'organisation'],
      themes: ['inclusion-integration', 'labour-supply'],
      policyGoals: ['population', 'competence', 'attractive-home-or-location'],
      persons: [
        demoPerson('project-leader', 'Demo: Pål Prosjektsen'),
        demoPerson('county-contact', 'Demo: Frøydis Fylkesen'),
      ],
    },
    funding: [{ funder: 'ministry', kind: 'grant', amount: null }],
    partners: [
      'nav',
      'imdi',
      'ks',
      'lo',
      'redCross',
      'distriktssenteret',
      'nordlandSports',
      'vesteraalen',
      'nordland',
    ],
    texts: {
      summary:
        'Seks kommuner i Vesterålen vil at innvandrere skal finne arbeid, venner og en plass i lokalsamfunnet. Prosjektet parer innvandrere med mentorer og åpner møteplasser for dem som er nye i landet.',
      goalsAndProgress:
        'Alle seks kommunene har begynt. Fire av seks næringsforeninger er kontaktet, og avisene i regionen har skrevet om innvandrere som en ressurs.',
      activities: 'Hver av de seks kommunene har fått et mentornettverk.',
      method:
        'To tiltak går direkte til innvandrerne: mentorprogrammet og møteplassen «Ny i Norge». Samtidig snakker prosjektet med ordførere, rådmenn, bedrifter og foreninger, for dørene må åpnes fra innsiden også.',
      progressDelayReason:
        'Det tok mer tid enn ventet å få kommuneledelsen med, og å finne nok mentorer og mentorpartnere.',
      progressAdjustment:
        'Få meldte seg på egne seminarer. Derfor vil prosjektet heller komme inn på møter som allerede finnes.',
      transferValue:
        'Målet er en arbeidsmåte som viser en kommune hvordan den kan inkludere ulike grupper innvandrere, og som andre kan ta etter.',
      continuation:
        'Hver kommune har en koordinator som følger prosjektet tett og kan drive mentorordningen videre på egen hånd.',
      accountsComment:
        'Budsjettet har 16 poster på til sammen 2\u00a0577\u00a0900\u00a0kroner. Da rapporten ble skrevet, var 731\u00a0969\u00a0kroner brukt og 1\u00a0845\u00a0931\u00a0kroner igjen. Reisene ble dyrere enn planlagt.',
    },
  },
]
