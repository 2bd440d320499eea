import type { DemoProject } from './demo-project.ts'
import type { DemoPersonKey } from './people.ts'

/** Invented projects, so that there is something to work with: their names say that they are demo. */
export const demoDrafts: { state: 'draft' | 'archived'; by: DemoPersonKey; project: DemoProject }[] = [
  {
    state: 'draft',
    by: 'coordinator',
    project: {
      country: 'NO',
      language: 'nb',
      name: 'Demo: Velkomstvert i Hadsel',
      owner: 'hadsel',
      facts: {
        phase: 'pilot',
        currency: 'NOK',
        budgetMin: 240_000,
        budgetMax: 240_000,
        startsOn: '2026-09-01',
        endsOn: '2027-06-30',
        municipalities: ['NO-1866'],
        targetGroups: [{ id: 'newcomer', role: 'direct' }],
        levels: ['individual'],
        themes: ['moving-in'],
      },
      texts: {
        summary:
          'Oppdiktet: Hver ny husstand får en vert som har bodd lenge i kommunen og blir med dem på tre ting det første halvåret.',
        goals: 'Oppdiktet: Innen juni 2027 har tjue husstander hatt en vert.',
      },
    },
  },
  {
    state: 'draft',
    by: 'project-leader',
    project: {
      country: 'SE',
      language: 'sv',
      name: 'Demo: Språkvän i inlandet',
      owner: 'akademiNorr',
      programme: 'esf2021',
      facts: {
        phase: 'pre-study',
        currency: 'SEK',
        budgetMin: 400_000,
        budgetMax: 600_000,
        startsOn: '2026-10-01',
        municipalities: ['SE-2421', 'SE-2462', 'SE-2463'],
        targetGroups: [{ id: 'foreign-born', role: 'direct' }],
        themes: ['inclusion-integration'],
      },
      texts: {
        summary:
          'Påhittat: Tre kommuner prövar om en timmes samtal i veckan gör att fler utrikes födda söker arbete.',
      },
    },
  },
  {
    state: 'archived',
    by: 'regional-officer',
    project: {
      country: 'NO',
      language: 'nn',
      name: 'Demo: Tilflyttarkafé på hjul',
      owner: 'sortland',
      facts: {
        phase: 'pilot',
        currency: 'NOK',
        budgetMin: 85_000,
        budgetMax: 85_000,
        startsOn: '2023-02-01',
        endsOn: '2023-11-30',
        municipalities: ['NO-1870', 'NO-1868'],
        targetGroups: [{ id: 'newcomer', role: 'direct' }],
        themes: ['moving-in', 'participation'],
      },
      texts: {
        summary: 'Oppdikta: Ein kafé i ein ombygd buss køyrde frå bygd til bygd éin kveld i veka.',
        results: 'Oppdikta: Det kom få nye, og kaféen vart lagd ned etter ti månader.',
      },
    },
  },
]
