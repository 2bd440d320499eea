import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AnswerValue } from '../../../platform/forms/answer.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import type { ConfirmedReading } from '../../documents/index.ts'
import { readDocument } from '../../documents/reading/index.ts'
import { Review, settleReview } from '../../documents/review/decisions.ts'
import { reviewItems } from '../../documents/review/items.ts'
import { builtInForms } from '../../forms/index.ts'
import { answersOfReading, linesOfReading } from './answers-of-reading.ts'

const bolyst = builtInForms.find(({ key }) => key === 'bolyst-annual-report') ?? expect.fail('no such form')

const sample = (name: string) =>
  readFileSync(join(projectRoot(), 'src/features/documents/samples', name), 'utf8')

/** A document as it is after somebody went through it: what they decided, and what stands as it was read. */
function confirmed(text: string, decisions: Review['decisions'] = {}): ConfirmedReading {
  const reading = readDocument({ kind: 'txt', text, pageStarts: [] }, 'rapport.txt')
  const settled = settleReview(reviewItems(reading, text), Review.parse({ decisions }), reading)
  return {
    id: '',
    fileName: 'rapport.txt',
    project: { slug: '', name: '' },
    reading,
    text,
    confirmed: new Map(
      settled.flatMap(({ item, settled: one }): [string, never][] =>
        one.state === 'confirmed'
          ? [[item.path, one.value as never]]
          : one.state === 'left-out' && item.state !== 'missing'
            ? [[item.path, null as never]]
            : [],
      ),
    ),
  }
}

const found = (text: string, decisions?: Review['decisions']) =>
  new Map(answersOfReading(bolyst, confirmed(text, decisions)).map((each) => [each.question, each]))
const valueAt = (of: ReturnType<typeof found>, question: string): AnswerValue | undefined => {
  const answer = of.get(question)?.answer
  return answer?.state === 'read' ? answer.value : undefined
}
const ticks = (value: AnswerValue | undefined) =>
  (value as { chosen: { id: string; reason?: string }[] } | undefined)?.chosen

const ticked = sample('bolyst-tick-boxes.txt')
const pruned = sample('bolyst-pruned.txt')

describe('a filled-in form', () => {
  test('answers every question it prints, each by its own path', () => {
    const answers = found(ticked)
    const printed = questionsOf(bolyst).filter(({ document }) => document?.reading)
    const open = printed.map(({ key }) => key).filter((key) => !answers.has(key))
    // It has a leader of the steering group and lists no organisations.
    expect(open).toEqual(['steeringGroupOrganisations'])
    expect(valueAt(answers, 'projectName')).toBe('Hjem til havet')
    expect(valueAt(answers, 'municipalities')).toEqual(['NO-1848', 'NO-1849', 'NO-1845'])
    expect(valueAt(answers, 'projectLeader')).toEqual([
      { name: 'Kari Demoperson', position: '', organisation: '', email: '', phone: '' },
    ])
    expect(valueAt(answers, 'steeringGroupLeader')).toMatchObject([
      { name: 'Ola Prøvesen', position: expect.stringMatching(/ordfører/i), organisation: 'Steigen' },
    ])
    expect(valueAt(answers, 'method')).toMatch(/^Vi begynner med å spørre .* ser på resultatet sammen\. /)
    expect(valueAt(answers, 'communication')).toMatch(/^Vi viste fram/)
    expect(valueAt(answers, 'accounts')).toEqual({
      comment: 'Reise ble dyrere enn planlagt fordi ferja sto deler av vinteren.',
    })
    expect(ticks(valueAt(answers, 'targetGroupIds'))).toEqual([
      { id: 'newcomer' },
      { id: 'family-with-children' },
      { id: 'business-community' },
    ])
  })

  test('keeps the ticks with the text of each reason', () => {
    const answers = found(ticked)
    expect(ticks(valueAt(answers, 'anchoring'))).toEqual([{ id: 'steering-group' }, { id: 'cooperation' }])
    expect(ticks(valueAt(answers, 'progress'))).toEqual([
      { id: 'delayed', reason: 'Boligkartleggingen kom i gang et halvt år etter planen.' },
      { id: 'adjusted', reason: 'Midler til språkkafé er brukt til flere vertskapskurs.' },
    ])
    expect(ticks(valueAt(answers, 'geographicEffect'))).toEqual([{ id: 'several-municipalities' }])
    expect(ticks(valueAt(answers, 'policyGoals'))).toEqual([
      { id: 'population' },
      { id: 'business' },
      { id: 'attractive-home-or-location' },
    ])
  })

  test('is quoted as a person reads it: ticks as signs, no mark-up', () => {
    const answers = found(ticked)
    expect(answers.get('anchoring')?.quote).toBe(
      'a) ☒ Styringsgruppe b) ☐ Forankring i befolkningen c) ☒ Samarbeid med andre aktører lokalt, regionalt eller nasjonalt',
    )
    for (const { quote, question } of answers.values()) {
      expect(quote, question).not.toMatch(/<[a-z/]/i)
      expect(quote, question).not.toBe('')
    }
  })

  test('gives a value that a reviewer corrected as they left it', () => {
    const answers = found(ticked, { 'fields.projectName': { choice: 'own', own: ['Heim til havet'] } })
    expect(valueAt(answers, 'projectName')).toBe('Heim til havet')
  })

  test.each([
    'fields.projectName',
    'fields.municipalities',
    'fields.countyContact',
    'choices.geographicEffect',
    'choices.policyGoals',
    'texts.method',
  ])('leaves a question open where the reviewer left out %s', (path) => {
    const question = questionsOf(bolyst).find(({ document }) => document?.reading === path)?.key ?? ''
    expect(found(ticked).has(question)).toBe(true)
    expect(found(ticked, { [path]: { choice: 'none', own: [] } }).has(question)).toBe(false)
  })

  test('leaves the target groups open where the reviewer left them out', () => {
    expect(found(ticked, { targetGroups: { choice: 'none', own: [] } }).has('targetGroupIds')).toBe(false)
  })
})

describe('a question that takes one answer', () => {
  const twice = pruned.replace(
    /^(Oppnådde resultater [^\t]*\t)(.*)$/mu,
    '$1$2 d) Effekten kommer i eget og andre fylker',
  )

  test('stays open where the document has two and nobody has chosen', () => {
    expect(twice).not.toBe(pruned)
    expect(found(pruned).has('geographicEffect')).toBe(true)
    expect(found(twice).has('geographicEffect')).toBe(false)
  })

  test('has the one that a reviewer chose', () => {
    const answers = found(twice, {
      'choices.geographicEffect': { choice: 'own', own: ['several-counties'] },
    })
    expect(ticks(valueAt(answers, 'geographicEffect'))).toEqual([{ id: 'several-counties' }])
  })
})

test('nothing is answered by what stands in no path of the form', () => {
  const bare = structuredClone(bolyst)
  for (const question of questionsOf(bare)) delete question.document
  expect(answersOfReading(bare, confirmed(ticked))).toEqual([])
})

test('a letter that is no form answers nothing', () => {
  expect(found(sample('unrecognised-letter.txt')).size).toBe(0)
})

describe('the lines of the accounts', () => {
  test('are all there, in hundredths, and an empty cell is not nought', () => {
    const accounts = linesOfReading(confirmed(ticked))
    expect(accounts?.currency).toBe('NOK')
    expect(accounts?.lines).toHaveLength(12)
    const line = (name: string) => accounts?.lines.find((one) => one.name === name)
    expect(line('Reise og opphold')).toEqual({
      name: 'Reise og opphold',
      budgetOre: 64_000_00,
      usedOre: 71_350_00,
    })
    expect(line('Møteplass på biblioteket')?.usedOre).toBe(0)
    expect(line('Følgeforskning')?.usedOre).toBeNull()
    const sum = (of: 'budgetOre' | 'usedOre') =>
      accounts?.lines.reduce((all, one) => all + (one[of] ?? 0), 0) ?? 0
    expect([sum('budgetOre'), sum('usedOre')]).toEqual([1_211_750_00, 853_620_00])
  })

  test('are none where the document points to an attachment, or one budget cannot be read', () => {
    expect(linesOfReading(confirmed(pruned))).toBeUndefined()
    expect(linesOfReading(confirmed(ticked.replace('412 500', '412 5?0')))).toBeUndefined()
  })
})
