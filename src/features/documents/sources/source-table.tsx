import type { Child } from 'hono/jsx'
import type { Language } from '../../../platform/i18n/languages.ts'
import { Heading, Table } from '../../../platform/ui/components.tsx'
import { fieldTexts as projectFieldTexts, textKinds } from '../../projects/index.ts'
import { fieldLabel } from '../review/field-texts.ts'
import { mostShownText, placeId } from '../review/marked-text.tsx'
import { plainCandidate } from '../review/shown-values.ts'
import type { listSourcesOfReading } from './queries.ts'
import { sourceTexts } from './texts.ts'

type ReadingSource = Awaited<ReturnType<typeof listSourcesOfReading>>[number]

/** Every value of the project that came from this document, with the words it was taken from and who confirmed it. */
export function SourceTable({
  sources,
  language,
  contentLanguage,
}: {
  sources: ReadingSource[]
  language: Language
  contentLanguage: string | undefined
}) {
  const t = sourceTexts[language]
  if (sources.length === 0) return null
  return (
    <section>
      <Heading level={2} size="sm">
        {t.sourcesTitle}
      </Heading>
      <Table
        caption={t.sourcesCount(sources.length)}
        rows={sources}
        columns={[
          { name: t.part, value: (row) => partOfProject(row.field, language) },
          { name: t.sourceValue, value: (row) => shorten(plainCandidate(row.value, language)) },
          { name: t.sourceQuote, value: (row) => linkedQuote(row, '', contentLanguage) },
          { name: t.sourceHow, value: (row) => howWords(row, language) },
        ]}
      />
    </section>
  )
}

type Source = {
  how: 'read' | 'corrected'
  confirmedBy: string | null
  quote: string
  start: number
  end: number
}

/** What a part of a project is called: 'texts.background' by its kind of text, 'persons.contact-person' as people. */
export function partOfProject(field: string, language: Language): string {
  const words: Record<string, string> = projectFieldTexts[language]
  const [first = '', second = ''] = field.split('.')
  if (first === 'texts')
    return textKinds.find(({ id }) => id === second)?.[language] ?? fieldLabel(second, language)
  return words[first] ?? fieldLabel(first, language)
}

/** The words of the document, marked with their language and leading to their place in it. */
export function linkedQuote(
  { quote, start, end }: Source,
  documentPath: string,
  contentLanguage: string | undefined,
): Child {
  if (quote === '' || end > mostShownText) return <span lang={contentLanguage}>{shorten(quote)}</span>
  return (
    <a href={`${documentPath}#${placeId({ start, end })}`} lang={contentLanguage}>
      {shorten(quote)}
    </a>
  )
}

export function howWords({ how, confirmedBy }: Source, language: Language): string {
  const t = sourceTexts[language]
  return [confirmedBy ?? '', how === 'read' ? t.asRead : t.corrected].filter(Boolean).join(', ')
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
