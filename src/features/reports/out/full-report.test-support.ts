import type { AnswerValue } from '../../../platform/forms/answer.ts'
import { type FormDefinition, type Question, reportKinds } from '../../../platform/forms/definition.ts'
import { computeAnswers } from '../../../platform/forms/index.ts'
import type { MoneyFigures, MoneyLine, MoneyTable } from '../../finance/index.ts'
import { builtInForms } from '../../forms/index.ts'
import { ReportContent } from '../content.ts'

const PROJECT_ID = '6d1f2c2e-95ac-4a34-9d55-0f5d0a6e6b11'

/** Budget and used, in kroner, of a project with sixteen lines; the sums are 2 577 900 and 731 969. */
const lines: [name: string, budget: number, used: number][] = [
  ['Prosjektleder, lønn', 900_000, 312_400],
  ['Sosiale kostnader', 240_000, 83_120],
  ['Reiser for prosjektleder', 120_000, 41_230],
  ['Reiser for styringsgruppen', 60_000, 12_880],
  ['Møteplasser i seks kommuner', 300_000, 96_410],
  ['Opplæring av mentorer', 180_000, 54_300],
  ['Honorar til kursholdere', 90_000, 22_500],
  ['Nettsider og trykksaker', 110_000, 38_219],
  ['Tolk og oversettelse', 75_000, 9_640],
  ['Samlinger på tvers', 140_000, 36_150],
  ['Leie av lokaler', 48_000, 11_200],
  ['Utstyr', 35_000, 0],
  ['Annonser', 42_900, 8_420],
  ['Regnskap og revisjon', 45_000, 5_500],
  ['Evaluering', 150_000, 0],
  ['Uforutsett', 42_000, 0],
]

const figures = (budgetOre: number, usedBeforeOre: number, usedOre: number): MoneyFigures => ({
  budgetOre,
  usedBeforeOre,
  usedOre,
  usedInAllOre: usedBeforeOre + usedOre,
  share: budgetOre === 0 ? null : (usedBeforeOre + usedOre) / budgetOre,
  remainingOre: budgetOre - usedBeforeOre - usedOre,
})

function sixteenLines(): MoneyTable {
  const made = lines.map(
    ([name, budget, used], at): MoneyLine => ({
      ...figures(budget * 100, 0, used * 100),
      lineId: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      name,
      kind: 'cost',
      posted: used > 0,
      forecastOre: at === 0 ? 93_000_000 : null,
      deviationOre: at === 0 ? 3_000_000 : (used - budget) * 100,
      reasonNeeded: false,
      deviationReason: at === 0 ? 'Stillingen ble utvidet fra august.' : '',
      budgetMinutes: null,
      usedMinutes: null,
    }),
  )
  const total = figures(257_790_000, 0, 73_196_900)
  return {
    currency: 'NOK',
    period: { from: '2013-01-01', to: '2013-12-31' },
    budgetVersion: 1,
    lines: made,
    costs: total,
    ownShare: figures(0, 0, 0),
    total,
    unassignedOre: 0,
    differences: [],
    converted: [],
    coFinancing: [{ funder: 'Fylkeskommunen', amountOre: 40_000_000, currency: 'NOK' }],
    months: Array.from({ length: 24 }, (_, at) => ({
      month: `${2013 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      usedInAllOre: Math.round((73_196_900 * Math.min(12, at + 1)) / 12),
      plannedOre: Math.round((257_790_000 * (at + 1)) / 24),
    })),
  }
}

const sentences = [
  'Vi har snakket med nesten alle som flyttet hit i løpet av året, og spurt hva som gjorde valget lett eller vanskelig.',
  'De fleste sier at de trengte noen å spørre, mer enn de trengte enda en brosjyre.',
  'Derfor har hver kommune nå en fast kontaktperson med tid satt av i stillingen.',
  'Møteplassene er åpne annenhver uke, og halvparten av dem drives av lag og foreninger.',
  'I to av kommunene kom vi senere i gang, fordi ansettelsen tok lengre tid enn planlagt.',
]
/** Running text of so many words. */
export function prose(words: number): string {
  const all = Array.from({ length: Math.ceil(words / 10) }, (_, at) => sentences[at % sentences.length]).join(
    ' ',
  )
  return `${all.split(' ').slice(0, words).join(' ').replace(/[.,]$/, '')}.`
}

/** An answer of the right kind for any question, long enough to be like a real one. */
function answerFor(question: Question): AnswerValue | undefined {
  switch (question.kind) {
    case 'text':
      return 'Mentornettverk i nord'
    case 'long-text':
      return question.wordLimit
        ? prose(Math.min(240, question.wordLimit - 5))
        : `${prose(90)}\n\n${prose(70)}\n- Første punkt\n- Andre punkt med flere ord`
    case 'choice':
      return { chosen: [{ id: question.options[1]?.id ?? '' }] }
    case 'choices':
      return {
        chosen: question.options
          .filter((option, at) => at % 2 === 0 || option.reason)
          .map(({ id, reason }) => (reason ? { id, reason: prose(25) } : { id })),
      }
    case 'yes-no':
      return 'yes'
    case 'date':
      return '2013-10-14'
    case 'period':
      return { from: '2013-01-01', to: '2013-12-31' }
    case 'money':
      return { amountOre: 12_345_600, currency: 'NOK' }
    case 'number':
      return Math.min(question.max ?? 412, Math.max(question.min ?? 0, 412))
    case 'scale':
      return 4
    case 'municipalities':
      return ['NO-1866', 'NO-1868', 'NO-1870']
    case 'people':
      return [
        {
          name: 'Solveig Prøve',
          position: 'prosjektleder',
          organisation: 'Regionrådet',
          email: '',
          phone: '',
        },
        {
          name: 'Anders Øving',
          position: 'ordfører',
          organisation: 'Eksempelkommunen',
          email: '',
          phone: '',
        },
      ].slice(0, question.most)
    case 'table':
      return [1, 2, 3].map((row) =>
        Object.fromEntries(
          question.columns.map(({ id, kind }) => [
            id,
            kind === 'text' ? `Rad ${row} ${id}` : kind === 'date' ? `2013-0${row}-15` : row * 125_050,
          ]),
        ),
      )
    case 'attachment':
      return [
        {
          id: '3b9a3f0e-0b8e-4f2c-9d1c-6a2f5c0e7b10',
          fileName: 'Oversikt over møter.pdf',
          mediaType: 'application/pdf',
          byteCount: 184_220,
          sha256: 'a'.repeat(64),
        },
      ]
    case 'accounts':
      return { comment: prose(40) }
    case 'computed':
      return undefined
  }
}

export const formNamed = (key: string): FormDefinition => {
  const found = builtInForms.find((form) => form.key === key)
  if (!found) throw new Error(`there is no built-in form ${key}`)
  return found
}

/** A whole report of a form, every question answered, sent in 2014. */
export function fullReport(
  definition: FormDefinition,
  changes: {
    answers?: Record<string, AnswerValue>
    language?: 'nb' | 'nn' | 'sv' | 'en'
    draft?: boolean
  } = {},
): ReportContent {
  const questions = definition.sections.flatMap((section) => section.questions)
  const given = Object.fromEntries(
    questions.flatMap((question) => {
      const answer = changes.answers?.[question.key] ?? answerFor(question)
      return answer === undefined ? [] : [[question.key, answer]]
    }),
  )
  const first = questions[0]?.key ?? ''
  return ReportContent.parse({
    format: 'rotfeste-report-1',
    form: { id: '9d8f6f0e-7a53-4d0e-8f0a-2c6b1b0c9a01', version: 1, definition },
    report: {
      id: '1c7b1f0a-2f0e-4f43-8a58-1d5e6a3c7f20',
      number: changes.draft ? 0 : 2,
      kind: reportKinds.find((kind) => kind === definition.kind) ?? 'annual-report',
      year: 2013,
      periodFrom: '2013-01-01',
      periodTo: '2013-12-31',
      dueOn: '2014-04-15',
      language: changes.language ?? 'nb',
    },
    project: {
      id: PROJECT_ID,
      slug: 'mentornettverk-i-nord',
      name: 'Mentornettverk i nord',
      number: '2011-0042',
      owner: 'Regionrådet',
      country: 'NO',
      programme: 'Bolyst',
      funder: 'Departementet',
    },
    answers: computeAnswers(definition, given),
    sources: {
      [first]: [{ from: 'record', what: 'project.municipalities', path: '/projects/mentornettverk-i-nord' }],
    },
    municipalityNames: { 'NO-1866': 'Hadsel', 'NO-1868': 'Øksnes', 'NO-1870': 'Sortland' },
    money: questions.some(({ kind }) => kind === 'accounts') ? sixteenLines() : null,
    explanations: [
      { question: first, code: 'count-conflict', sentence: 'To av kommunene kom med i august.' },
    ],
    sent: changes.draft ? null : { by: 'Solveig Prøve', at: '2014-04-03T08:15:00.000Z' },
  })
}
