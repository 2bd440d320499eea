import type { Tx } from '../../../platform/database/database.ts'
import type { AnswerValue } from '../../../platform/forms/answer.ts'
import { addDays, dayOf } from '../../../platform/i18n/days.ts'
import { currentFormVersion, sendFilledForm } from '../../forms/index.ts'
import {
  addItem,
  addNote,
  askCells,
  checkCell,
  createInventory,
  declineCell,
  findCell,
  findInventory,
  listInventoryItems,
  noteAnswered,
  openInventory,
} from '../../knowledge/index.ts'
import { akademiNorr } from '../region/organisations.ts'
import type { DemoPersonKey } from '../region/people.ts'
import { done, fillIn, type MadeRegion, several } from '../toolbox/load-toolbox.ts'

const answered: { municipality: string; checked: boolean; answers: Record<string, AnswerValue> }[] = [
  {
    municipality: 'SE-2425',
    checked: true,
    answers: {
      role: 'integrationssamordnare',
      forWhom: several(['refugees', 'unaccompanied']),
      works: 'En person som följer hela vägen, från första mötet till första jobbet.',
      needed: 'Någon att fråga i en större kommun när vi stöter på något för första gången.',
      hinders: 'Resorna. Utan bil kommer ingen till praktiken.',
      stopped: 'yes',
      stoppedWhat: 'Studiecirklar på dagtid. De som behövde dem var på praktik.',
    },
  },
  {
    municipality: 'SE-2463',
    checked: false,
    answers: {
      role: 'utvecklingschef',
      forWhom: several(['youth-outside', 'refugees']),
      works: 'Samma person möter den unge på skolan, hemma och på arbetsplatsen.',
      needed: 'Mallar som redan har prövats, så att vi slipper börja om.',
      hinders: 'Projekt som tar slut innan kommunen har hunnit besluta om egna pengar.',
      stopped: 'no',
    },
  },
]

/** A note of an interview that may be quoted, and the answers of municipalities by their key. */
export type MadeInventory = { noteId: string; answers: Map<string, string> }

/** The inventory of Akademi Norr, half-way: some have answered, some are asked, some were never asked; made by the acts that people use. */
export async function loadInventory(tx: Tx, made: MadeRegion): Promise<MadeInventory> {
  const by = (key: DemoPersonKey) => ({ viewer: made.person(key) })
  const lead = by('regional-officer-akademi-norr')
  const today = dayOf(made.now)
  const { id } = done(
    await createInventory(tx, lead, {
      partnershipId: made.partnerships.akademiNorr,
      projectId: null,
      title: 'Vad görs redan för unga och nyanlända?',
      purpose:
        'Innan vi söker pengar till något nytt vill vi veta vad kommunerna redan gör, vad som fungerar och vad som har prövats och lagts ner.',
      language: 'sv',
      dueOn: addDays(today, 30),
      keepMonths: 24,
    }),
    'the inventory',
  )
  for (const [kind, key, title, theme] of [
    ['questionnaire', 'inventory-questionnaire', 'Enkät om arbetet med unga', 'youth'],
    ['interview', 'inventory-interview', 'Intervju om nyanländas väg till arbete', 'inclusion-integration'],
  ] as const) {
    const form = await currentFormVersion(tx, key, { programmeId: null, year: Number(today.slice(0, 4)) })
    if (!form) throw new Error(`there is no form ${key}`)
    const item = { kind, theme, title, formVersionId: form.id, dueOn: null }
    done(await addItem(tx, lead, id, item), title)
  }
  done(await openInventory(tx, lead, id), 'the inventory')
  const inventory = await findInventory(tx, lead.viewer, id)
  const [questionnaire, interview] = await listInventoryItems(tx, id)
  if (!inventory || !questionnaire || !interview) throw new Error('the inventory of the demo is not there')
  const cells = [
    // Three are not asked yet: the board shows the gaps.
    ...akademiNorr.slice(0, 10).map((municipalityKey) => ({ item: questionnaire, municipalityKey })),
    ...answered.map(({ municipality }) => ({ item: interview, municipalityKey: municipality })),
  ]
  done(await askCells(tx, lead, inventory, cells, made), 'the inventory')
  const cellOf = async (itemId: string, municipalityKey: string, viewer = lead.viewer) => {
    const cell = await findCell(tx, viewer, { inventoryId: id, itemId, municipalityKey }, made.now)
    if (!cell) throw new Error(`the inventory has no cell for ${municipalityKey}`)
    return cell
  }
  const sent = new Map<string, string>()
  for (const { municipality, checked, answers } of answered) {
    const cell = await cellOf(questionnaire.id, municipality)
    const act = municipality === 'SE-2425' ? by('coordinator-dorotea') : by('administrator')
    const filledFormId = cell.answer?.filledFormId
    if (!filledFormId) throw new Error('somebody who is asked has a form')
    sent.set(municipality, filledFormId)
    await fillIn(tx, act, filledFormId, answers)
    done(await sendFilledForm(tx, act, filledFormId, made.now), municipality)
    await noteAnswered(tx, act, cell, made.now)
    if (checked)
      done(await checkCell(tx, lead, await cellOf(questionnaire.id, municipality), made.now), municipality)
  }
  const refused = await cellOf(questionnaire.id, 'SE-2282')
  done(await declineCell(tx, lead, refused, 'Kommunen är med från nästa år.'), 'Kramfors')
  const note = await addNote(tx, lead, await cellOf(interview.id, 'SE-2425'), {
    respondent: 'rektor för vuxenutbildningen',
    body: 'Det som gör skillnad är att en och samma person ringer upp. Vi har provat med brev, men ingen kom.',
    language: 'sv',
    heldOn: addDays(today, -14),
    consent: 'quotable',
    consentedOn: addDays(today, -14),
  })
  return { noteId: note.id, answers: sent }
}
