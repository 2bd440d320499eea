import type { EvidenceLevel } from '../src/features/toolbox/evidence/rule.ts'
import { type AdoptionState, adoptionStates, evidenceLevels } from '../src/features/toolbox/taxonomies.ts'
import type { Language } from './report-thread.ts'

/** Where a thread goes: who does what, with which measure, and the words that pages have to say. */
export type Plan = {
  language: Language
  scripts: boolean
  /** Typed into the search of the toolbox: Swedish, whatever language the measure was written in. */
  word: string
  measure: { slug: string; title: string }
  own: { key: string; name: string }
  like: { key: string; name: string }
  /** Other municipalities whose results are there before; the one like ours is among them. */
  tried: string[]
  people: { coordinator: string; officer: string; second: string; leader: string; independent: string }
  project: { name: string; slug: string }
  /** The call of the demo region, or a new one of these sums. */
  call: { slug: string } | { pot: number; ceiling: number; twoPersonLimit: number }
  currency: 'NOK' | 'SEK'
  level: { before: EvidenceLevel; after: EvidenceLevel }
  said: {
    question: string
    answer: string
    adaptation: string
    conditions: string
    measured: string
    lesson: string
    example: string
    amount: string
  }
}

export const plans: Record<Language, Plan> = {
  nb: {
    language: 'nb',
    scripts: true,
    word: 'språkundervisning',
    measure: {
      slug: 'norskopplaering-pa-arbeidsplassen',
      title: 'Norskopplæring på arbeidsplassen',
    },
    own: { key: 'NO-1866', name: 'Hadsel' },
    like: { key: 'NO-1868', name: 'Øksnes' },
    tried: ['NO-1868', 'NO-1870', 'NO-1871', 'NO-1867', 'NO-1851'],
    people: {
      coordinator: 'Kaia Kommunesen',
      officer: 'Rune Regionsen',
      second: 'Randi Regionsen',
      leader: 'Pål Prosjektsen',
      independent: 'Rut Regionsson',
    },
    project: { name: 'Innvandre en ressurs i Nordland', slug: 'innvandre-en-ressurs-i-nordland' },
    call: { slug: 'oppstartstilskudd-til-tiltak-for-tilflytting-og-inkludering' },
    currency: 'NOK',
    level: { before: 3, after: 4 },
    said: {
      question: 'Hvordan fikk dere bedriften til å gi den ene timen i arbeidstiden?',
      answer: 'Vi viste dem avvikene fra mottaket. Etter det var timen aldri et tema.',
      adaptation: 'Undervisningen skjer om bord i ferga mellom Melbu og Fiskebøl.',
      conditions: 'Læreren skal være ansatt før første utbetaling.',
      measured: 'Den samme samtalen ved start og slutt: ni av elleve gikk opp ett trinn.',
      lesson: 'Begynn når sesongen er over.',
      example: 'Slik lærte verftet norsk',
      amount: '64 000 NOK',
    },
  },
  sv: {
    language: 'sv',
    scripts: false,
    word: 'flyttfadder',
    measure: {
      slug: 'flyttefadder-de-forste-hundre-dagene',
      title: 'Flyttfadder de första hundra dagarna',
    },
    own: { key: 'SE-2425', name: 'Dorotea' },
    like: { key: 'SE-2463', name: 'Åsele' },
    tried: ['SE-2463'],
    people: {
      coordinator: 'Karin Kommunsson',
      officer: 'Rut Regionsson',
      second: 'Ada Adminsen',
      leader: 'Petra Projektsson',
      independent: 'Randi Regionsen',
    },
    project: { name: 'Förstudie Integration Norrland', slug: 'forstudie-integration-norrland' },
    call: { pot: 200_000, ceiling: 80_000, twoPersonLimit: 50_000 },
    currency: 'SEK',
    level: { before: 2, after: 3 },
    said: {
      question: 'Hur hittade ni faddrar i byarna där nästan ingen bor?',
      answer: 'Vi frågade jaktlagen. De känner alla, och sju av dem sa ja samma kväll.',
      adaptation: 'Faddern möter hushållet redan vid visningen av huset.',
      conditions: 'Faddrarna ska vara minst tio vid starten.',
      measured: 'Samma fyra frågor ställdes efter en vecka och efter hundra dagar.',
      lesson: 'Gå igenom listan varje höst.',
      example: 'Fadder redan vid husvisningen',
      amount: '64 000 SEK',
    },
  },
}

/** What a level is called. */
export const levelWords = ({ language }: Plan, level: EvidenceLevel): string =>
  evidenceLevels[level][language]

/** A state as it stands in a sentence. */
export const stateWords = ({ language }: Plan, state: AdoptionState): string =>
  adoptionStates.find(({ id }) => id === state)?.[language] ?? ''
