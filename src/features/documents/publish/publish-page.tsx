import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, Form, Select } from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { listProgrammeOptions, organisationKinds } from '../../organisations/index.ts'
import { missingForPublishing, ProjectRecord, unitsOf } from '../../projects/index.ts'
import type { LoadedReading } from '../load-reading.ts'
import { SimilarProjects } from '../merge/similar-list.tsx'
import { findSimilarProjects, sketchOf } from '../merge/similar-projects.ts'
import type { SettledItem } from '../review/decisions.ts'
import type { ReviewItem } from '../review/items.ts'
import { itemId } from '../review/marked-text.tsx'
import { texts } from '../texts.ts'
import { applyDocument, recordOfDocument } from './apply-document.ts'
import { findNames, likelyProgramme } from './known-names.ts'
import { type RecordNames, unitLabel, unitWords } from './record-words.ts'
import { publishTexts } from './texts.ts'

type Wished = { programmeId: string | undefined; ownerKind: string }

/** The project as it will be, with what a person still chooses: its programme, and what its owner is. */
export async function publishPage(
  c: Ctx,
  loaded: LoadedReading,
  settled: SettledItem[],
  options: { wished?: Wished; errors?: FieldErrors; status?: 200 | 409 | 422 } = {},
) {
  const language = c.var.language
  const t = publishTexts[language]
  const base = recordOfDocument(settled)
  if (!base) throw new Error('a settled document has a language and a country')
  const programmes = (await listProgrammeOptions(c.var.db)).filter(({ country }) => country === base.country)
  const day = dayOf(settled)
  const { wished } = options
  const programme = wished
    ? programmes.find(({ id }) => id === wished.programmeId)
    : likelyProgramme(loaded.reading, day, programmes)
  const names = await findNames(c.var.db, settled, loaded.reading, base.country, programme)
  const { record, parts } = applyDocument({ ...base, programmeId: programme?.id ?? null }, settled, names)
  const shown: RecordNames = {
    organisations: new Map([...names.organisations.values()].map(({ id, name }) => [id, name])),
    programmes: new Map(programmes.map(({ id, name }) => [id, name])),
  }
  const problems = problemsOf(c, record, loaded.items)
  const grantWithoutFunder =
    settled.some(({ item, settled: one }) => item.key === 'grant' && one.state === 'confirmed') &&
    !parts.some(({ field }) => field === 'funding.grant')
  const path = `/${language}/workspace/documents/${loaded.id}`
  const similar = await findSimilarProjects(c.var.db, c.var.viewer, sketchOf(settled))
  return html(
    c,
    <Page
      c={c}
      title={t.title}
      breadcrumbs={[
        { href: `/${language}/workspace`, text: texts[language].workspace },
        { href: `/${language}/workspace/documents`, text: texts[language].title },
        { href: path, text: loaded.fileName },
      ]}
    >
      <ErrorSummary c={c} errors={options.errors ?? {}} />
      <Heading size="lg">{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      {problems.length > 0 ? (
        <Alert color="warning" title={t.incompleteTitle}>
          <ul>
            {problems.map(({ text, item }) => (
              <li>{item ? <a href={`${path}#${itemId(item.path)}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {grantWithoutFunder ? (
        <Alert color="info">
          <p>{t.noFunder}</p>
        </Alert>
      ) : null}
      <SimilarProjects c={c} readingId={loaded.id} similar={similar} />
      <RecordFacts record={record} names={shown} c={c} />
      <Form c={c} action={`${path}/publish`} class="stack">
        <input type="hidden" name="version" value={String(loaded.reviewVersion)} />
        <Select
          c={c}
          name="programme"
          label={t.programme}
          empty={t.noProgramme}
          options={programmes.map(({ id, name }) => ({ value: id, text: name }))}
          values={{ programme: programme?.id }}
          errors={options.errors}
        />
        {record.ownerId === null && record.ownerAsWritten !== '' ? (
          <Select
            c={c}
            name="ownerKind"
            label={t.ownerKind}
            help={t.ownerKindHelp}
            empty={t.ownerKindNone}
            options={organisationKinds.map((kind) => ({ value: kind.id, text: kind[language] }))}
            values={{ ownerKind: options.wished?.ownerKind }}
          />
        ) : null}
        <div class="actions">
          {problems.length > 0 ? null : <Button>{t.publish}</Button>}
          <a href={path}>{t.back}</a>
        </div>
      </Form>
    </Page>,
    options.status ?? 200,
  )
}

/** All parts of a record that hold something. */
function RecordFacts({ record, names, c }: { record: ProjectRecord; names: RecordNames; c: Ctx }) {
  const language = c.var.language
  return (
    <dl class="facts record-facts">
      {unitsOf(record).map((unit) => {
        const words = unitWords(record, unit, language, names)
        if (words.length === 0) return null
        const own = unit.startsWith('text:')
        return (
          <div>
            <dt lang={own ? record.language : undefined}>{unitLabel(record, unit, language)}</dt>
            <dd
              lang={own || unit === 'name' ? record.language : undefined}
              class={own ? 'kept-text' : undefined}
            >
              {words.length === 1 ? (
                words[0]
              ) : (
                <ul class="plain-list">
                  {words.map((word) => (
                    <li>{word}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

type Problem = { text: string; item?: ReviewItem }

/** What keeps a record from being published, in words, with the value where it can be given. */
function problemsOf(c: Ctx, record: ProjectRecord, items: ReviewItem[]): Problem[] {
  const t = publishTexts[c.var.language]
  const checked = ProjectRecord.safeParse(record)
  const missing = {
    name: { text: t.missingName, item: items.find(({ key }) => key === 'projectName') },
    owner: { text: t.missingOwner, item: items.find(({ type }) => type === 'organisation') },
    place: { text: t.missingPlace, item: items.find(({ type }) => type === 'municipalities') },
    text: { text: t.missingText, item: items.find(({ type }) => type === 'text') },
  }
  const broken = checked.success
    ? []
    : checked.error.issues
        .filter(({ message }) => message !== 'nameMissing')
        .map(({ message }) => (message === 'endBeforeStart' ? t.invalidPeriod : t.invalidOther))
  return [
    ...missingForPublishing(record).map((part) => missing[part]),
    ...[...new Set(broken)].map((text) => ({ text })),
  ]
}

function dayOf(settled: SettledItem[]): string | undefined {
  for (const key of ['reportDate', 'documentDate', 'startDate']) {
    const one = settled.find(({ item }) => item.key === key)?.settled
    if (one?.state === 'confirmed' && typeof one.value === 'string') return one.value
  }
  return undefined
}
