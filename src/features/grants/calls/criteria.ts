import type { Words } from '../../../platform/forms/definition.ts'

/** What may be given weight in any call; a call may add points of its own. */
export const standardCriteria: { id: string; label: Words; weight: number }[] = [
  {
    id: 'need',
    label: {
      nb: 'Behovet er godt begrunnet',
      nn: 'Behovet er godt grunngitt',
      sv: 'Behovet är väl motiverat',
      en: 'The need is well explained',
    },
    weight: 25,
  },
  {
    id: 'plan',
    label: {
      nb: 'Planen er klar og går an å gjennomføre',
      nn: 'Planen er klar og går an å gjennomføre',
      sv: 'Planen är tydlig och går att genomföra',
      en: 'The plan is clear and can be carried out',
    },
    weight: 25,
  },
  {
    id: 'knowing',
    label: {
      nb: 'Det går an å se om det virket',
      nn: 'Det går an å sjå om det verka',
      sv: 'Det går att se om det fungerade',
      en: 'It can be seen whether it worked',
    },
    weight: 20,
  },
  {
    id: 'anchoring',
    label: {
      nb: 'Kommunen og andre står bak',
      nn: 'Kommunen og andre står bak',
      sv: 'Kommunen och andra står bakom',
      en: 'The municipality and others stand behind it',
    },
    weight: 15,
  },
  {
    id: 'lasting',
    label: {
      nb: 'Noe blir stående når pengene er brukt',
      nn: 'Noko blir ståande når pengane er brukte',
      sv: 'Något finns kvar när pengarna är slut',
      en: 'Something remains when the money is spent',
    },
    weight: 15,
  },
]
