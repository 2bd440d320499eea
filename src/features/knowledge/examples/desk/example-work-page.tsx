import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Alert, Heading, Tag } from '../../../../platform/ui/components.tsx'
import { Button, ErrorSummary, type FieldErrors, Form, TextArea } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { choiceName } from '../../choosing.ts'
import { langOf } from '../../text.tsx'
import { words } from '../../words.ts'
import { exampleStates, missingForSending } from '../example.ts'
import { ExampleFacts, type ExampleLinks, ExampleText } from '../page/example-page.tsx'
import type { ExampleAtWork } from '../queries.ts'
import { texts } from '../texts.ts'

/** A good example for those who write it, read it for the region, or read it from outside: what each may do, and nothing more. */
export function exampleWorkPage(
  c: Ctx,
  example: ExampleAtWork,
  links: ExampleLinks,
  { errors = {}, note = '' }: { errors?: FieldErrors; note?: string } = {},
) {
  const { language } = c.var
  const t = texts[language]
  const w = words[language]
  const here = `/${language}/workspace/knowledge/examples/${example.id}`
  const { state, mayWrite, mayLead, mayRead } = example
  const open = mayWrite && (state === 'draft' || state === 'returned')
  const step =
    state === 'sent' && mayLead ? 'region' : state === 'region-approved' && mayRead ? 'reader' : undefined
  const missing = missingForSending(example)
  return html(
    c,
    <Page
      c={c}
      title={example.title}
      breadcrumbs={[{ href: `/${language}/workspace/knowledge`, text: w.work }]}
    >
      <ErrorSummary c={c} errors={errors} />
      <div lang={langOf(example.language, language)}>
        <Heading>{example.title}</Heading>
      </div>
      <p>
        <Tag>{choiceName(exampleStates, state, language)}</Tag>
        {state === 'sent' && !step ? ` ${t.waitsRegion}` : ''}
        {state === 'region-approved' && !step ? ` ${t.waitsReader}` : ''}
      </p>
      {state === 'returned' && mayWrite ? (
        <Alert color="warning" title={t.returnedNote}>
          <p class="kept-text">{example.notes.returned}</p>
        </Alert>
      ) : null}
      <ExampleText c={c} example={example} />
      <ExampleFacts c={c} example={example} links={links} />
      {example.notes.region && state !== 'draft' && state !== 'returned' ? (
        <p>
          {t.regionNote}: {example.notes.region}
        </p>
      ) : null}
      {open ? (
        <div class="actions">
          {missing.length === 0 ? (
            <Form c={c} action={`${here}/send`}>
              <Button>{t.send}</Button>
            </Form>
          ) : null}
          <a
            class="ds-button"
            data-variant={missing.length === 0 ? 'secondary' : 'primary'}
            href={`${here}/edit`}
          >
            {w.edit}
          </a>
        </div>
      ) : null}
      {open && missing.length > 0 ? (
        <p>{t.missing(missing.map((part) => t[part].toLowerCase()).join(', '))}</p>
      ) : null}
      {step ? (
        <section>
          <Heading level={2}>{step === 'region' ? t.readRegion : t.readReader}</Heading>
          {step === 'reader' ? <p>{t.readerLead}</p> : null}
          <Form c={c} action={`${here}/read`} class="stack">
            <input type="hidden" name="step" value={step} />
            <TextArea
              c={c}
              name="note"
              label={t.note}
              help={t.noteHelp}
              values={{ note }}
              errors={errors}
              rows={4}
              optional
            />
            <div class="actions">
              <Button name="decision" value="approve">
                {step === 'region' ? t.approveRegion : t.approveReader}
              </Button>
              <Button name="decision" value="return" variant="secondary">
                {t.giveBack}
              </Button>
            </div>
          </Form>
        </section>
      ) : null}
      {state === 'published' ? (
        <p>
          <a href={`/${language}/knowledge/examples/${example.slug}`}>{w.pageForAll}</a>
        </p>
      ) : null}
      {state === 'published' && mayLead ? (
        <Form c={c} action={`${here}/withdraw`}>
          <Button variant="secondary" color="danger">
            {t.withdraw}
          </Button>
        </Form>
      ) : null}
    </Page>,
    Object.keys(errors).length > 0 ? 422 : 200,
  )
}
