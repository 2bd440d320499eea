import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { formatDay, formatInstant } from '../../../../platform/i18n/format.ts'
import { Facts, Heading } from '../../../../platform/ui/components.tsx'
import { Button, ErrorSummary, Form, TextArea } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import type { SentContent } from '../../../forms/index.ts'
import { Said } from '../done.tsx'
import { Notes } from '../notes/notes-view.tsx'
import type { Note } from '../notes/queries.ts'
import { interviewKeptUntil } from '../notes/write-note.ts'
import { texts } from '../texts.ts'
import { type CellTyped, cellAddress } from './address.ts'
import { CellAnswers } from './cell-answers.tsx'
import { CellTitle, cellCrumbs, cellTitle } from './cell-title.tsx'
import type { FoundCell } from './find-cell.ts'
import type { SetAside } from './set-aside/queries.ts'
import { SetAsides } from './set-aside/set-aside-view.tsx'
import { StateMark } from './state-mark.tsx'

export type CellParts = {
  sent: SentContent | undefined
  notes: Note[]
  setAsides: SetAside[]
  done?: string | undefined
  typed?: CellTyped
}

/** What one municipality has answered to one item, and what may be done about it. */
export function cellPage(c: Ctx, cell: FoundCell, parts: CellParts, status: 200 | 422 = 200) {
  const { sent, typed } = parts
  return html(
    c,
    <Page c={c} title={cellTitle(cell)} breadcrumbs={cellCrumbs(c, cell)}>
      <Heading>
        <CellTitle c={c} cell={cell} />
      </Heading>
      <Said c={c} done={parts.done} />
      <ErrorSummary c={c} errors={typed?.errors ?? {}} />
      <p>
        <StateMark c={c} state={cell.state} />
        {cell.state === 'asked' && cell.answer && cell.answer.sentNumber > 0 ? (
          <span class="quiet"> {texts[c.var.language].again}</span>
        ) : null}
      </p>
      <CellFacts c={c} cell={cell} />
      <SetAsides c={c} cell={cell} setAsides={parts.setAsides} />
      <Acts c={c} cell={cell} typed={typed} />
      {sent ? (
        <Answers
          c={c}
          sent={sent}
          keptUntil={interviewKeptUntil(cell)}
          opened={cell.state === 'asked' && cell.inventory.state === 'open'}
        />
      ) : cell.answer?.answeredAt ? (
        <p>{texts[c.var.language].answersGone}</p>
      ) : null}
      {cell.item.kind === 'interview' && cell.answer ? (
        <Notes c={c} cell={cell} notes={parts.notes} typed={typed?.form === 'note' ? typed : undefined} />
      ) : null}
      {cell.mayWithdraw && cell.state !== 'declined' ? <Withdraw c={c} cell={cell} /> : null}
      <p class="page-end">
        <a href={`/${c.var.language}/workspace/inventories/${cell.inventory.id}`}>
          {texts[c.var.language].backToBoard}
        </a>
      </p>
    </Page>,
    status,
  )
}

function CellFacts({ c, cell: { answer, item, inventory, state } }: { c: Ctx; cell: FoundCell }) {
  const { language } = c.var
  const t = texts[language]
  const due = item.dueOn ?? inventory.dueOn
  const when = (at: Date | null | undefined, name?: string | null) => {
    if (!at) return ''
    const text = formatInstant(at, language)
    return name ? t.by(name, text) : text
  }
  return (
    <Facts
      facts={[
        { name: t.facts.due, value: due ? formatDay(due, language) : '' },
        { name: t.facts.asked, value: when(answer?.askedAt, answer?.askedByName) },
        { name: t.facts.reminded, value: when(answer?.remindedAt) },
        { name: t.facts.answered, value: when(answer?.answeredAt, answer?.answeredByName) },
        { name: t.facts.checked, value: when(answer?.checkedAt, answer?.checkedByName) },
        { name: t.facts.reason, value: state === 'declined' ? answer?.declinedReason : '' },
        { name: t.facts.formVersion, value: answer?.hasOtherForm ? String(answer.formVersion) : '' },
      ]}
    />
  )
}

function Answers({
  c,
  sent,
  keptUntil,
  opened,
}: {
  c: Ctx
  sent: SentContent
  keptUntil: string | null
  /** It may be changed and sent anew. */
  opened: boolean
}) {
  const t = texts[c.var.language]
  return (
    <section aria-labelledby="answers">
      <Heading level={2} id="answers">
        {t.readAnswers}
      </Heading>
      {opened ? <p class="quiet">{t.answersOpened(formatDay(dayOf(sent.sentAt), c.var.language))}</p> : null}
      {keptUntil ? <p class="quiet">{t.answersKept(formatDay(keptUntil, c.var.language))}</p> : null}
      <CellAnswers c={c} sent={sent} level={3} />
    </section>
  )
}

/** One main thing to do, and what else may be done behind a line to open. */
function Acts({ c, cell, typed }: { c: Ctx; cell: FoundCell; typed: CellTyped | undefined }) {
  const t = texts[c.var.language]
  const here = cellAddress(c, cell)
  const { inventory, state, mayLead, isOwn } = cell
  const isOpen = inventory.state === 'open'
  const mayAsk = mayLead && isOpen && cell.leftOn === null && (state === 'not-asked' || state === 'declined')
  const mayDecline = isOpen && state === 'asked' && (mayLead || isOwn)
  const mayReturn = mayLead && isOpen && state === 'answered'
  return (
    <>
      {cell.mayAnswer ? (
        <p class="actions">
          <a class="ds-button" data-variant="primary" href={`${here}/answer`}>
            {cell.item.kind === 'interview' ? t.writeInterview : t.answer}
          </a>
        </p>
      ) : null}
      {mayLead && state === 'asked' && !cell.mayAnswer ? (
        <p>
          <a href={`${here}/answer`}>{t.readDraft}</a>
        </p>
      ) : null}
      {mayAsk ? (
        <Form c={c} action={`${here}/ask`}>
          <Button>{state === 'declined' ? t.askAgain : t.askOne}</Button>
        </Form>
      ) : null}
      {cell.mayCheck ? (
        <Form c={c} action={`${here}/check`}>
          <Sending cell={cell} />
          <Button>{t.check}</Button>
        </Form>
      ) : mayLead && state === 'answered' ? (
        <p class="quiet">{t.checkOwn}</p>
      ) : null}
      {mayReturn ? (
        <ReasonForm
          c={c}
          action={`${here}/return`}
          cell={cell}
          title={t.giveBack}
          label={t.giveBackNote}
          help={t.giveBackHelp}
          typed={typed?.form === 'return' ? typed : undefined}
        />
      ) : null}
      {cell.maySetAside ? (
        <ReasonForm
          c={c}
          action={`${here}/set-aside`}
          cell={cell}
          title={t.setAside}
          label={t.setAsideReason}
          help={t.setAsideHelp}
          typed={typed?.form === 'set-aside' ? typed : undefined}
        />
      ) : null}
      {mayDecline ? (
        <ReasonForm
          c={c}
          action={`${here}/decline`}
          cell={cell}
          title={isOwn ? t.decline : t.declineFor}
          label={t.declineReason}
          help={t.declineHelp}
          typed={typed?.form === 'decline' ? typed : undefined}
        />
      ) : null}
    </>
  )
}

/** The person no longer consents. */
function Withdraw({ c, cell }: { c: Ctx; cell: FoundCell }) {
  const t = texts[c.var.language]
  return (
    <details class="form-act">
      <summary>{t.withdraw}</summary>
      <p>{t.withdrawHelp}</p>
      <Form c={c} action={`${cellAddress(c, cell)}/withdraw`}>
        <Button variant="secondary" color="danger">
          {t.withdrawAll}
        </Button>
      </Form>
    </details>
  )
}

/** The form's field for the sending that the page shows. */
export const SENDING = 'sending'
const Sending = ({ cell: { answer } }: { cell: FoundCell }) => (
  <input type="hidden" name={SENDING} value={String(answer?.sentNumber ?? 0)} />
)

function ReasonForm({
  c,
  cell,
  action,
  title,
  label,
  help,
  typed,
}: {
  c: Ctx
  cell: FoundCell
  action: string
  title: string
  label: string
  help: string
  typed: CellTyped | undefined
}) {
  return (
    <details class="form-act" open={typed !== undefined}>
      <summary>{title}</summary>
      <Form c={c} action={action} class="stack">
        <Sending cell={cell} />
        <TextArea
          c={c}
          name="reason"
          label={label}
          help={help}
          rows={4}
          values={typed?.values ?? {}}
          errors={typed?.errors ?? {}}
        />
        <Button variant="secondary">{title}</Button>
      </Form>
    </details>
  )
}
