import type { Language } from '../../../platform/i18n/languages.ts'
import type { Choice } from '../../projects/index.ts'

/** Where a good example stands on its way to everybody: written, sent, approved by the region, then by a reader from outside. */
export const exampleStates = [
  { id: 'draft', nb: 'utkast', nn: 'utkast', sv: 'utkast', en: 'draft' },
  { id: 'sent', nb: 'til regionen', nn: 'til regionen', sv: 'hos regionen', en: 'with the region' },
  {
    id: 'region-approved',
    nb: 'til uavhengig leser',
    nn: 'til uavhengig lesar',
    sv: 'hos oberoende granskare',
    en: 'with an independent reader',
  },
  { id: 'published', nb: 'publisert', nn: 'publisert', sv: 'publicerad', en: 'published' },
  {
    id: 'returned',
    nb: 'sendt tilbake',
    nn: 'send tilbake',
    sv: 'tillbaka för komplettering',
    en: 'returned',
  },
  { id: 'withdrawn', nb: 'trukket tilbake', nn: 'trekt tilbake', sv: 'tillbakadragen', en: 'withdrawn' },
] as const satisfies readonly Choice[]
export type ExampleState = (typeof exampleStates)[number]['id']

export type ExampleText = {
  language: Language
  title: string
  summary: string
  body: string
  /** What carries over to other places. */
  transfers: string
  /** What does not, and why. */
  doesNotTransfer: string
  themes: string[]
  findingId: string | null
  measureId: string | null
  adoptionId: string | null
  projectId: string | null
  municipalityKey: string | null
}

/** What must be written before it is sent: an example without its limits is an advertisement. */
export function missingForSending({
  summary,
  body,
  transfers,
  doesNotTransfer,
}: Pick<ExampleText, 'summary' | 'body' | 'transfers' | 'doesNotTransfer'>) {
  return Object.entries({ summary, body, transfers, doesNotTransfer }).flatMap(([part, text]) =>
    text.trim() === '' ? [part as 'summary' | 'body' | 'transfers' | 'doesNotTransfer'] : [],
  )
}
