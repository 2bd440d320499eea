import type { Child } from 'hono/jsx'
import { hasRole } from '../../../platform/access/viewer.ts'
import { workspaceVisitors } from '../../../platform/http/allow.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { addMonths, dayOf } from '../../../platform/i18n/days.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  DayField,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextField,
} from '../../../platform/ui/forms.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { aboutWords } from './about.ts'
import { lastDayToChoose } from './consent.ts'
import { ownTexts } from './own-texts.ts'
import { languageOptions } from './propose-page.tsx'
import type { OwnContact } from './queries.ts'
import { texts } from './texts.ts'

/** How long a person is shown when they do not choose themselves, in months. */
const USUAL_MONTHS = 12

export function ownValues(c: Ctx, contact: OwnContact): FormValues {
  const today = dayOf(c.var.outside.now())
  const { shownUntil } = contact
  return {
    name: contact.name,
    position: contact.position,
    languages: contact.languages,
    until: shownUntil && shownUntil >= today ? shownUntil : addMonths(today, USUAL_MONTHS),
  }
}

/** The person's own page: yes and until when, or no. Reached by a link in a mail, or signed in. */
export function ownPage(
  c: Ctx,
  contact: OwnContact,
  shown: {
    action: string
    values: FormValues
    errors?: FieldErrors
    refusal?: string
    status?: 200 | 409 | 422
  },
) {
  const { language } = c.var
  const t = ownTexts[language]
  const { action, values, errors = {}, refusal, status = 200 } = shown
  const { measure, place } = aboutWords(contact, language)
  const said = contact.consentedAt !== null
  const title = said ? t.ownShownTitle : t.ownTitle
  const field = { c, values, errors }
  return html(
    c,
    <Page c={c} title={title}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{title}</Heading>
      {refusal ? (
        <Alert color="danger" title={texts[language].refused}>
          <p>{refusal}</p>
        </Alert>
      ) : null}
      <p class="lead">
        {t.ownAbout(measure, place)} {!said && contact.proposer ? t.ownProposer(contact.proposer) : ''}
      </p>
      <p>{shownText(c, contact)}</p>
      <Form c={c} action={action} class="stack">
        <TextField {...field} name="name" label={t.ownName} autocomplete="name" />
        <TextField {...field} name="position" label={t.ownPosition} optional />
        <Choices {...field} name="languages" label={t.ownLanguages} options={languageOptions} columns />
        <DayField
          {...field}
          name="until"
          label={t.until}
          help={t.untilHelp(formatDay(lastDayToChoose(c.var.outside.now()), language))}
        />
        <p class="help">{t.noHelp}</p>
        <div class="actions">
          <Button name="choice" value="yes">
            {said ? t.saveYes : t.yes}
          </Button>
          <Button name="choice" value="no" variant="secondary" color="danger">
            {said ? t.stop : t.no}
          </Button>
        </div>
      </Form>
    </Page>,
    status,
  )
}

function shownText(c: Ctx, { consentedAt, shownUntil }: OwnContact): string {
  const { language, outside } = c.var
  const t = ownTexts[language]
  if (!consentedAt || !shownUntil) return t.ownLead
  const day = formatDay(shownUntil, language)
  return shownUntil < dayOf(outside.now()) ? t.ownOver(day) : t.ownShown(day)
}

/** A page of a few words, after an act or for a link that is not known. */
export function toldPage(c: Ctx, title: string, text: Child, status: 200 | 404 | 409 = 200) {
  return html(
    c,
    <Page c={c} title={title}>
      <Heading>{title}</Heading>
      <p class="lead">{text}</p>
      <p>
        {workspaceVisitors.some((role) => hasRole(c.var.viewer, role)) ? (
          <a href={`/${c.var.language}/workspace`}>{ownTexts[c.var.language].toWorkspace}</a>
        ) : (
          <a href={`/${c.var.language}/toolbox`}>{texts[c.var.language].toToolbox}</a>
        )}
      </p>
    </Page>,
    status,
  )
}

/** Somebody else answered first, or the same person before. */
export const answeredPage = (c: Ctx) => {
  const t = ownTexts[c.var.language]
  return toldPage(c, t.answeredTitle, t.answeredText, 409)
}

/** Where a person is told what their choice did. It holds no secret. */
export const doneAddress = (c: Ctx, did: 'yes' | 'no' | 'answered', until?: string) =>
  `/${c.var.language}/contact/done?did=${did}${until ? `&until=${until}` : ''}`
