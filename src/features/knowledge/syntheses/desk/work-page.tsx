import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Alert, Facts, Heading, Tag } from '../../../../platform/ui/components.tsx'
import { Button, Form } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { langOf } from '../../text.tsx'
import { words } from '../../words.ts'
import { changesSincePublication, citationsOf } from '../citing/citations.ts'
import { factsOf } from '../out/reference-words.ts'
import { SynthesisView } from '../page/synthesis-view.tsx'
import { type FoundSynthesis, selectVersion } from '../queries.ts'
import { draftSynthesis } from '../read-synthesis.ts'
import type { WorkingText } from '../text/working-text.ts'
import { texts } from '../texts.ts'
import { addressesOf } from './addresses.ts'
import { Changed } from './changed.tsx'

/** The working text as it would be published, and what may be done with it. */
export async function workPage(c: Ctx, synthesis: FoundSynthesis, text: WorkingText) {
  const { language, db } = c.var
  const t = texts[language]
  const w = words[language]
  const to = addressesOf(c, synthesis.id)
  const { unknown } = await citationsOf(db, text.body)
  const last = await selectVersion(db, synthesis.id, synthesis.publishedNumber)
  const written = last === undefined || last.title !== text.title || last.body !== text.body
  const changed = (await changesSincePublication(db, [synthesis.id])).get(synthesis.id) ?? []
  const shown = await draftSynthesis(db, synthesis, text)
  const open = synthesis.state !== 'withdrawn'
  const mayPublish = open && synthesis.mayLead && unknown.length === 0 && (written || changed.length > 0)
  const title = text.title || t.untitled
  return html(
    c,
    <Page c={c} title={title} breadcrumbs={[{ href: `/${language}/workspace/knowledge`, text: w.work }]}>
      <div lang={text.title === '' ? undefined : langOf(synthesis.language, language)}>
        <Heading>{title}</Heading>
      </div>
      <p>
        <Tag>{t.states[synthesis.state]}</Tag>{' '}
        {synthesis.state === 'published' && written ? t.changedSince : ''}
      </p>
      <Facts facts={factsOf(shown, language)} />
      <Changed c={c} changed={changed} />
      {unknown.length > 0 ? (
        <Alert color="warning">
          <p>
            {t.unknownMarks} {unknown.join(', ')}
          </p>
        </Alert>
      ) : null}
      {text.asides.length > 0 ? (
        <Alert color="warning">
          <p>{t.refused['aside-open']}</p>
        </Alert>
      ) : null}
      <div class="actions">
        {mayPublish ? (
          <Form c={c} action={`${to.own}/publish`} class="inline-form">
            <input type="hidden" name="edit" value={String(text.edit)} />
            <Button>{t.publish}</Button>
          </Form>
        ) : null}
        {open ? (
          <a class="ds-button" data-variant="secondary" href={to.edit}>
            {t.goOnWriting}
          </a>
        ) : null}
        {synthesis.state === 'published' ? (
          <a href={`/${language}/knowledge/syntheses/${synthesis.slug}`}>{w.pageForAll}</a>
        ) : null}
      </div>
      {mayPublish ? <p class="quiet">{t.publishLead}</p> : null}
      <SynthesisView shown={shown} language={language} />
      {synthesis.state === 'published' && synthesis.mayLead ? (
        <Form c={c} action={`${to.own}/withdraw`} class="synthesis-withdraw">
          <Button variant="secondary" color="danger">
            {t.withdraw}
          </Button>
        </Form>
      ) : null}
    </Page>,
  )
}
