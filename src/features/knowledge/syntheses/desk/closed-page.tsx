import { typedText } from '../../../../platform/forms/saving/posted-answers.ts'
import { type Ctx, postedForm } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { Facts, Heading } from '../../../../platform/ui/components.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { words } from '../../words.ts'
import type { FoundSynthesis } from '../queries.ts'
import { textQuestions } from '../text/text-form.ts'
import { texts } from '../texts.ts'
import { addressesOf } from './addresses.ts'

/** It was withdrawn while somebody wrote: what was typed, to be copied and kept. */
export function closedPage(c: Ctx, synthesis: FoundSynthesis) {
  const { language } = c.var
  const t = texts[language]
  const { own } = addressesOf(c, synthesis.id)
  const typed = textQuestions.map(({ key, label }) => ({
    name: label[language],
    value: <span class="kept-text">{typedText(postedForm(c), key)}</span>,
  }))
  return html(
    c,
    <Page c={c} title={t.closedTitle} breadcrumbs={[{ href: own, text: t.synthesis }]}>
      <Heading>{t.closedTitle}</Heading>
      <p class="lead">{t.closedText}</p>
      <Facts facts={typed} />
      <p>
        <a href={own}>{words[language].back}</a>
      </p>
    </Page>,
    409,
  )
}
