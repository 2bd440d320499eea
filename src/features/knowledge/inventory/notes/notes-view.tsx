import type { Ctx } from '../../../../platform/http/environment.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { languageNames, languages } from '../../../../platform/i18n/languages.ts'
import { Facts, Heading } from '../../../../platform/ui/components.tsx'
import {
  Button,
  Choices,
  DayField,
  Form,
  Select,
  TextArea,
  TextField,
} from '../../../../platform/ui/forms.tsx'
import { WithOwnWords } from '../../../../platform/ui/own-words.tsx'
import { langOf } from '../../text.tsx'
import { type CellTyped, cellAddress } from '../cells/address.ts'
import type { FoundCell } from '../cells/find-cell.ts'
import { texts } from '../texts.ts'
import type { Note } from './queries.ts'

/** What was said in conversations, under which consent, and until when it is kept. */
export function Notes({
  c,
  cell,
  notes,
  typed,
}: {
  c: Ctx
  cell: FoundCell
  notes: Note[]
  typed: CellTyped | undefined
}) {
  const { language } = c.var
  const t = texts[language]
  return (
    <section aria-labelledby="notes">
      <Heading level={2} id="notes">
        {t.notes}
      </Heading>
      <p>{t.notesLead(cell.inventory.keepMonths)}</p>
      {notes.length === 0 ? <p class="quiet">{t.notesNone}</p> : null}
      {notes.map((note) => (
        <article class="interview-note" id={`note-${note.id}`}>
          <Heading level={3} size="xs">
            <span lang={langOf(note.language, language)}>{note.respondent}</span>,{' '}
            {formatDay(note.heldOn, language)}
          </Heading>
          <p class="kept-text" lang={langOf(note.language, language)}>
            {note.body}
          </p>
          <Facts
            facts={[
              {
                name: t.consent,
                value: `${t.consents[note.consent]}, ${formatDay(note.consentedOn, language)}`,
              },
            ]}
          />
          <p class="quiet">
            {t.noteKept(formatDay(note.keepUntil, language))}
            {note.writtenByName ? `. ${t.noteBy(note.writtenByName)}` : ''}
          </p>
          {cell.mayRemoveNotes ? (
            <details>
              <summary>{t.noteRemove}</summary>
              <p>{t.noteRemoveHelp}</p>
              <Form c={c} action={`${cellAddress(c, cell)}/notes/${note.id}/remove`}>
                <Button variant="secondary" color="danger">
                  <span>
                    <WithOwnWords
                      text={t.noteRemoveOf(note.respondent, formatDay(note.heldOn, language))}
                      own={note.respondent}
                      lang={langOf(note.language, language)}
                    />
                  </span>
                </Button>
              </Form>
            </details>
          ) : null}
        </article>
      ))}
      {notes.length > 0 && !cell.mayRemoveNotes ? (
        <p>{t.noteAskRemoval(cell.inventory.partnership.name)}</p>
      ) : null}
      {cell.mayWriteNotes ? <AddNote c={c} cell={cell} typed={typed} /> : null}
    </section>
  )
}

function AddNote({ c, cell, typed }: { c: Ctx; cell: FoundCell; typed: CellTyped | undefined }) {
  const { language } = c.var
  const t = texts[language]
  const field = { c, values: typed?.values ?? { language }, errors: typed?.errors ?? {} }
  return (
    <details class="form-act" open={typed !== undefined}>
      <summary>{t.noteAdd}</summary>
      <Form c={c} action={`${cellAddress(c, cell)}/notes`} class="stack">
        <TextField {...field} name="respondent" label={t.respondent} help={t.respondentHelp} />
        <DayField {...field} name="heldOn" label={t.heldOn} />
        <Choices
          {...field}
          type="radio"
          name="consent"
          label={t.consent}
          options={(['inside', 'quotable'] as const).map((value) => ({ value, text: t.consents[value] }))}
        />
        <DayField {...field} name="consentedOn" label={t.consentedOn} />
        <Select
          {...field}
          name="language"
          label={t.noteLanguage}
          options={languages.map((each) => ({ value: each, text: languageNames[each] }))}
        />
        <TextArea {...field} name="body" label={t.noteBody} rows={10} />
        <Button variant="secondary">{t.noteSave}</Button>
      </Form>
    </details>
  )
}
