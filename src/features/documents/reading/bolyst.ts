import type { ExtractedText } from '../extracted-text.ts'
import { type AccountsAnswer, readAccounts } from './accounts.ts'
import { readChoices } from './bolyst-choices.ts'
import { readTitle } from './bolyst-evidence.ts'
import {
  readAddress,
  readDay,
  readMunicipalities,
  readName,
  readPerson,
  readSender,
  readSteeringGroup,
  readWebsite,
} from './bolyst-fields.ts'
import { readFindings } from './bolyst-findings.ts'
import type { ChoiceKey } from './bolyst-form.ts'
import { readRows } from './bolyst-layout.ts'
import { answerOf, type Row } from './bolyst-rows.ts'
import { countsIn, textOf, writtenTexts } from './bolyst-texts.ts'
import type { ChoiceAnswer } from './choices.ts'
import type { Clean } from './clean-text.ts'
import type { Count } from './counts.ts'
import { languageOf } from './language.ts'
import type { ChoiceReading, FieldReading, Reading, TextReading } from './reading.ts'
import { markSwapped } from './swapped-answers.ts'
import { readTargetGroups } from './target-groups.ts'

export { recogniseBolyst } from './bolyst-evidence.ts'

/** Everything the findings are drawn from. */
export type BolystParts = {
  source: string
  rows: Row[]
  labelsFirst: boolean
  fields: Record<string, FieldReading>
  municipalities: ReturnType<typeof readMunicipalities>
  roleNotFilled: boolean
  choices: Record<ChoiceKey, ChoiceAnswer>
  choiceRows: Record<ChoiceKey, Row[]>
  answers: Map<string, Clean>
  texts: TextReading[]
  accounts: AccountsAnswer
  counts: Count[]
}

/** Reads a BOLYST annual report. Never guesses: what is not surely said is `uncertain`, `not-readable` or `missing`. */
export function readBolyst(extracted: ExtractedText, fileName: string): Reading {
  const source = extracted.text
  const layout = readRows(source)
  const row = (key: Row['key']) => layout.rows.find((one) => one.key === key)
  const reportDate = readDay(source, row('reportDate'))
  const projectName = readName(source, row('projectName'))
  const steering = readSteeringGroup(source, row('steeringGroupLeader'))
  const answers = new Map(layout.rows.map((one) => [one.key as string, answerOf(source, one)]))
  const day =
    reportDate.state === 'read' && typeof reportDate.value === 'string' ? reportDate.value : undefined
  const municipalities = readMunicipalities(source, row('municipalities'), day)
  const accounts = readAccounts(source, layout, row('accounts'))
  const { choices, choiceRows } = readChoices(source, layout.rows, answers)
  const written = writtenTexts(layout.rows, answers, choices, accounts)
  const language = languageOf(written.map(({ piece }) => piece.text).join('\n'))
  const texts = written.map(({ key, piece, doubtful }) => textOf(key, piece, language, doubtful))
  const website = readWebsite(source, written)
  const fields: Record<string, FieldReading> = {
    formTitle: readTitle(source),
    deadline: readDay(source, row('deadline')),
    sendTo: readAddress(source, row('sendTo')),
    recipient: readName(source, row('recipient')),
    sender: readSender(source, row('sender'), projectName.state === 'read' ? projectName.value : undefined),
    reportDate,
    municipalities: municipalities.field,
    ...(municipalities.countyCouncil === undefined ? {} : { countyCouncil: municipalities.countyCouncil }),
    projectName,
    projectLeader: readPerson(source, row('projectLeader'), 'project-leader'),
    steeringGroupLeader: steering.leader,
    ...(steering.organisations === undefined ? {} : { steeringGroupOrganisations: steering.organisations }),
    countyContact: readPerson(source, row('countyContact'), 'county-contact'),
    ...(website === undefined ? {} : { website }),
  }
  markSwapped(fields)
  const counts = written.flatMap(({ piece }) => countsIn(source, piece))
  const targetGroups = readTargetGroups(answers.get('targetGroups')?.text ?? '')
  const targetRow = row('targetGroups')
  if (targetGroups !== undefined && targetRow !== undefined && targetRow.doubts.size > 0)
    targetGroups.state = 'uncertain'
  const parts: BolystParts = {
    source,
    rows: layout.rows,
    labelsFirst: layout.labelsFirst,
    fields,
    municipalities,
    roleNotFilled: steering.notFilled,
    choices,
    choiceRows,
    answers,
    texts,
    accounts,
    counts,
  }
  const readings = Object.fromEntries(
    Object.entries(choices).map(([key, choice]) => [key, choice.reading]),
  ) as Record<string, ChoiceReading>
  return {
    file: fileName,
    kind: 'bolyst-annual-report',
    language,
    country: 'NO',
    fields,
    choices: readings,
    texts,
    ...(targetGroups === undefined ? {} : { targetGroups }),
    accounts: accounts.reading,
    counts: counts.map(({ sort: _sort, ...count }) => count),
    resolved: municipalities.resolved,
    findings: readFindings(parts),
  }
}
