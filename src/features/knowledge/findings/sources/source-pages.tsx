import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { QuotedSource, SourceOption } from '../../../../platform/text/quoting.ts'
import { EmptyState, Heading } from '../../../../platform/ui/components.tsx'
import { Tick } from '../../../../platform/ui/form-rows.tsx'
import {
  Button,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { choiceName, languageOptions, optionsOf } from '../../choosing.ts'
import { langOf } from '../../text.tsx'
import { words } from '../../words.ts'
import { backTo, findingAddress } from '../desk/routes.tsx'
import { sourceKinds } from '../finding.ts'
import type { FoundFinding } from '../queries.ts'
import { type HeldKind, heldKinds, standsOutside } from './read-source.ts'
import { texts } from './texts.ts'

const crumbs = (c: Ctx, finding: FoundFinding) => [
  { href: `/${c.var.language}/workspace/knowledge`, text: words[c.var.language].work },
  backTo(c, finding),
]

/** Which kind of source, and which of them. */
export function chooseSourcePage(
  c: Ctx,
  finding: FoundFinding,
  chosen: { kind: HeldKind; sources: SourceOption[] } | undefined,
) {
  const { language } = c.var
  const t = texts[language]
  const here = `${findingAddress(c, finding.id)}/sources/new`
  return html(
    c,
    <Page c={c} title={t.title} breadcrumbs={crumbs(c, finding)}>
      <Heading>{t.title}</Heading>
      <p lang={langOf(finding.language, language)}>{finding.title}</p>
      <nav aria-labelledby="kinds">
        <Heading level={2} size="xs" id="kinds">
          {t.chooseKind}
        </Heading>
        <ul class="source-kinds">
          {heldKinds.map((kind) => (
            <li>
              <a href={`${here}?kind=${kind}`} aria-current={kind === chosen?.kind ? 'true' : undefined}>
                {choiceName(sourceKinds, kind, language)}
              </a>
            </li>
          ))}
          <li>
            <a href={`${here}?kind=outside`}>{t.outside}</a>
          </li>
        </ul>
      </nav>
      {chosen ? (
        <section>
          <Heading level={2} size="xs">
            {t.chooseSource}
          </Heading>
          {chosen.sources.length === 0 ? <p>{t.noneHere}</p> : null}
          <ul>
            {chosen.sources.map(({ id, title, titleLanguage, municipalityKey, saidOn }) => (
              <li>
                <a href={`${here}?kind=${chosen.kind}&from=${id}`} lang={langOf(titleLanguage, language)}>
                  {title}
                </a>{' '}
                <span class="quiet">
                  {[
                    municipalityKey ? municipalityLabel(municipalityKey) : '',
                    saidOn ? formatDay(saidOn, language) : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>,
  )
}

/** What stands in a source, and the form for a quote from it; without a source, for one that we do not hold. */
export function quotePage(
  c: Ctx,
  finding: FoundFinding,
  {
    held,
    municipalities,
    values,
    errors = {},
  }: {
    held: { kind: HeldKind; source: QuotedSource } | undefined
    municipalities: string[]
    values: FormValues
    errors?: FieldErrors
  },
  status: 200 | 422 = 200,
) {
  const { language } = c.var
  const t = texts[language]
  const w = words[language]
  const field = { c, values, errors }
  const passages = held?.source.passages ?? []
  const someOpen = held === undefined || passages.some(({ open }) => open)
  const keys = [
    ...new Set([...municipalities, ...(held?.source.municipalityKey ? [held.source.municipalityKey] : [])]),
  ]
  return html(
    c,
    <Page c={c} title={t.title} breadcrumbs={crumbs(c, finding)} wide>
      <ErrorSummary c={c} errors={errors} />
      <div lang={langOf(held?.source.titleLanguage, language)}>
        <Heading>{held ? held.source.title : t.outside}</Heading>
      </div>
      {held ? null : <p class="lead">{t.outsideLead}</p>}
      <div class="quote-columns">
        <Form c={c} action={`${findingAddress(c, finding.id)}/sources`} class="stack">
          {held ? (
            <>
              <input type="hidden" name="kind" value={held.kind} />
              <input type="hidden" name="from" value={held.source.id} />
              {held.source.saidOn ? (
                <p class="quiet">
                  {t.saidOn}: {formatDay(held.source.saidOn, language)}
                </p>
              ) : null}
            </>
          ) : (
            <>
              <Select
                {...field}
                name="kind"
                label={t.kind}
                options={optionsOf(
                  sourceKinds.filter(({ id }) => standsOutside(id)),
                  language,
                )}
              />
              <TextField {...field} name="label" label={t.label} help={t.labelHelp} />
              <Select {...field} name="language" label={w.language} options={languageOptions} />
            </>
          )}
          {held?.source.saidOn ? null : (
            <DayField {...field} name="saidOn" label={t.saidOn} help={t.saidOnHelp} optional />
          )}
          <TextArea {...field} name="quote" label={t.quote} help={t.quoteHelp} rows={5} />
          <TextField {...field} name="independence" label={t.voice} help={t.voiceHelp} />
          <Select
            {...field}
            name="municipalityKey"
            label={w.municipality}
            options={keys.map((key) => ({ value: key, text: municipalityLabel(key) }))}
            empty={w.none}
            optional
          />
          {someOpen ? (
            <Tick {...field} name="quotable" label={t.quotable} />
          ) : (
            <p class="quiet">{t.notOpen}</p>
          )}
          <Button>{t.save}</Button>
        </Form>
        {held ? (
          <section class="source-text" aria-labelledby="source-text">
            <Heading level={2} size="sm" id="source-text">
              {t.readHere}
            </Heading>
            <p class="quiet">{t.passages}</p>
            {someOpen && passages.some(({ open }) => !open) ? <p class="quiet">{t.someOpen}</p> : null}
            {passages.map(({ name, text, language: written, open }) => (
              <>
                {name ? (
                  <Heading level={3} size="2xs">
                    {name}
                    {open && passages.some((each) => !each.open) ? (
                      <span class="quiet"> ({t.openMark})</span>
                    ) : null}
                  </Heading>
                ) : null}
                <p class="kept-text" lang={langOf(written, language)}>
                  {text}
                </p>
              </>
            ))}
          </section>
        ) : null}
      </div>
    </Page>,
    status,
  )
}

/** Answers of approved reports that wait to be taken up. */
export function fromReportsPage(
  c: Ctx,
  candidates: { id: string; kind: string; quote: string; language: Language; project: string }[],
  partnerships: { id: string; name: string }[],
) {
  const { language } = c.var
  const t = texts[language]
  const here = `/${language}/workspace/knowledge/from-reports`
  return html(
    c,
    <Page
      c={c}
      title={t.fromReports}
      breadcrumbs={[{ href: `/${language}/workspace/knowledge`, text: words[language].work }]}
    >
      <Heading>{t.fromReports}</Heading>
      <p class="lead">{t.fromReportsLead}</p>
      {candidates.length === 0 ? (
        <EmptyState title={t.fromReportsNone}>
          <p>
            <a href={`/${language}/workspace/knowledge`}>{words[language].back}</a>
          </p>
        </EmptyState>
      ) : null}
      {candidates.map(({ id, kind, quote, language: written, project }) => (
        <article class="taken-from" aria-label={project}>
          <p class="quiet">
            {kind}, {project}
          </p>
          <blockquote lang={langOf(written, language)}>
            <p class="kept-text">{quote}</p>
          </blockquote>
          <Form c={c} action={`${here}/${id}`} class="actions">
            <PartnershipChoice c={c} partnerships={partnerships} id={id} />
            <Button variant="secondary">
              {t.takeUp}
              <span class="ds-sr-only">
                : <span lang={langOf(written, language)}>{quote.slice(0, 60)}</span>
              </span>
            </Button>
          </Form>
        </article>
      ))}
    </Page>,
  )
}

/** Where there are several regions to write for: which. */
export function PartnershipChoice({
  c,
  partnerships,
  id,
}: {
  c: Ctx
  partnerships: { id: string; name: string }[]
  id: string
}) {
  const [only] = partnerships
  return partnerships.length === 1 && only ? (
    <input type="hidden" name="partnershipId" value={only.id} />
  ) : (
    <label class="ds-label" for={`partnership-${id}`}>
      {words[c.var.language].partnership}{' '}
      <select class="ds-input" name="partnershipId" id={`partnership-${id}`}>
        {partnerships.map((each) => (
          <option value={each.id}>{each.name}</option>
        ))}
      </select>
    </label>
  )
}
