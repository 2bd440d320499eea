import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import type { Env } from '../http/environment.ts'
import type { Language } from '../i18n/languages.ts'
import { fieldId } from '../ui/forms.tsx'
import type { DraftAnswer } from './answer.ts'
import { AnswerView } from './answer-view.tsx'
import { checkAnswers } from './check-answers.ts'
import type { Question } from './definition.ts'
import { questionsOf } from './definition.ts'
import { fieldsFromForm } from './fields.ts'
import { fieldsOf } from './fields-of.ts'
import { issueField } from './issue-message.ts'
import { parseAnswer } from './parse-answer.ts'
import { QuestionField } from './question-field.tsx'
import { everyKind, form, outside } from './testing.test-support.ts'

const whole = form(everyKind)
const questions = questionsOf(whole)
const named = (key: string): Question => {
  const found = questions.find((question) => question.key === key)
  if (!found) throw new Error(key)
  return found
}

type Shown = { draft?: DraftAnswer; language?: Language; rows?: number; check?: boolean }

/** The question as a page in the language shows it. */
async function page(
  key: string,
  { draft, language = 'nb', rows = 0, check = true }: Shown = {},
): Promise<string> {
  const app = new Hono<Env>()
  app.get('/', (c) => {
    c.set('language', language)
    const issues = check ? checkAnswers(whole, draft ? { [key]: draft } : {}, { language: 'nb' }) : []
    return c.html(
      <QuestionField
        c={c}
        question={named(key)}
        language={language}
        draft={draft}
        outside={outside(language)}
        issues={issues}
        lang="nb"
        rows={rows}
        version={7}
        note={<p>From the records</p>}
      />,
    )
  })
  return (await app.request('/')).text()
}

/** The fields a browser would send from the page: what is typed, ticked and hidden. */
function sent(text: string): FormData {
  const posted = new FormData()
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  for (const [tag] of text.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, 'type')
    if ((type === 'checkbox' || type === 'radio') && !/ checked/.test(tag)) continue
    posted.append(attribute(tag, 'name') ?? '', attribute(tag, 'value') ?? '')
  }
  for (const [, tag = '', inside = ''] of text.matchAll(/<textarea([^>]*)>\n?([^<]*)<\/textarea>/g))
    posted.append(attribute(tag, 'name') ?? '', inside)
  return posted
}

const answers: Record<string, DraftAnswer> = {
  title: { state: 'read', value: 'Bo i Vesterålen' },
  method: { state: 'read', value: 'Én\n\nTo <tre>'.replace('<tre>', 'tre') },
  effect: { state: 'read', value: { chosen: [{ id: 'other', reason: 'Fjord' }] } },
  progress: { state: 'read', value: { chosen: [{ id: 'delayed', reason: 'Snø' }, { id: 'adjusted' }] } },
  open: { state: 'read', value: 'no' },
  startedOn: { state: 'read', value: '2014-01-31' },
  period: { state: 'read', value: { from: '2013-01-01', to: '2013-12-31' } },
  grant: { state: 'read', value: { amountOre: 123_450, currency: 'NOK' } },
  families: { state: 'read', value: 12.5 },
  places: { state: 'read', value: ['NO-1866', 'NO-1867'] },
  people: {
    state: 'read',
    value: [{ name: 'Åse', position: '', organisation: '', email: 'a@eksempel.no', phone: '' }],
  },
  costs: { state: 'read', value: [{ what: 'Mat', day: '2014-01-02', hours: 1.5, amount: 100 }] },
  useful: { state: 'read', value: 4 },
  accounts: { state: 'read', value: { comment: 'Se vedlegg' } },
}

test.each(Object.entries(answers))('%s on a page is sent back as the answer it was', async (key, answer) => {
  for (const language of ['nb', 'sv', 'en'] as const) {
    const fields = fieldsFromForm(named(key), sent(await page(key, { draft: answer, language })))
    expect(fields && parseAnswer(named(key), fields, outside(language))).toEqual(answer)
  }
})

test.each(questions.map(({ key }) => key))(
  '%s is complete: names, ids, labels and what they point to',
  async (key) => {
    for (const draft of [undefined, answers[key]]) {
      const text = await page(key, draft ? { draft } : {})
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const wanted = [...text.matchAll(/ (?:for|aria-describedby)="([^"]+)"/g)].flatMap(([, names = '']) =>
        names.split(' '),
      )
      for (const id of wanted) expect(ids).toContain(id)
      const labels = new Set([...text.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id))
      for (const [tag] of text.matchAll(/<(?:input|textarea)[^>]*>/g))
        if (!tag.includes('type="hidden"')) expect(labels).toContain(/ id="([^"]+)"/.exec(tag)?.[1])
      expect(text).toContain(`data-question="${key}" data-version="7"`)
      expect(text).toContain('From the records')
      expect(text).not.toMatch(/ style=|undefined|\[object/)
    }
  },
)

test.each(questions.map(({ key, kind }) => [key, kind]))(
  'the errors of %s stand where the summary leads',
  async (key, kind) => {
    const wrong: Record<string, string[]> = {
      '': ['x y'],
      from: ['x'],
      '0.name': [''],
      '0.email': ['x'],
      '0.what': [''],
      '0.amount': ['x'],
    }
    if (kind === 'computed' || kind === 'attachment' || kind === 'text') return
    const draft =
      kind === 'accounts'
        ? ({ state: 'read', value: { comment: 'ord '.repeat(30) } } as const)
        : parseAnswer(named(key), wrong, outside())
    const text = await page(key, { draft: kind === 'long-text' ? { state: 'empty' } : draft })
    const issues = checkAnswers(
      whole,
      { [key]: kind === 'long-text' ? { state: 'empty' } : draft },
      { language: 'nb' },
    ).filter(({ question }) => question === key)
    expect(issues.length).toBeGreaterThan(0)
    for (const issue of issues) {
      expect(text).toContain(`id="${fieldId(issueField(issue))}"`)
      expect(text).toContain(`id="${fieldId(issueField(issue))}-error"`)
    }
  },
)

describe('what cannot be read', () => {
  test('stands as it was typed', async () => {
    const draft = parseAnswer(named('grant'), { '': ['omtrent 5 <b>'] }, outside())
    expect(await page('grant', { draft })).toContain('value="omtrent 5 &lt;b&gt;"')
    const half = parseAnswer(named('period'), { from: ['1.1.2013'], to: ['i fjor'] }, outside())
    expect(fieldsOf(named('period'), half, outside())).toEqual({ from: ['1.1.2013'], to: ['i fjor'] })
    expect(await page('period', { draft: half })).toContain('value="i fjor"')
  })

  test('two answers where one is asked for are both named, and neither is chosen', async () => {
    const text = await page('effect', {
      draft: { state: 'read', value: { chosen: [{ id: 'local' }, { id: 'other' }] } },
    })
    expect(text).toContain('Her står flere svar: a) Local nb; b) Other nb. Velg ett.')
    expect(text).not.toMatch(/value="(local|other)" checked/)
  })
})

describe('the word limit', () => {
  test('stands in the help, and the count below, without scripts', async () => {
    const text = await page('method', { draft: { state: 'read', value: 'ord '.repeat(251) } })
    expect(text).toContain('Høyst 250 ord.')
    expect(text).toContain('251 av 250 ord: ta bort 1 ord')
    expect(text).toContain('251 ord, grensen er 250: ta bort 1 ord.')
    expect(text).toMatch(/aria-live="polite"/)
    expect(await page('method', { language: 'en' })).toContain('0 of 250 words')
  })
})

describe('rows', () => {
  const rowsOf = (text: string) => text.split('<fieldset class="row">').length - 1

  test('there are always empty rows, more when asked for, and never more than fit', async () => {
    expect(rowsOf(await page('costs'))).toBe(2)
    expect(rowsOf(await page('costs', { draft: answers.costs ?? { state: 'empty' } }))).toBe(3)
    expect(rowsOf(await page('costs', { rows: 5 }))).toBe(5)
    expect(rowsOf(await page('costs', { rows: 99 }))).toBe(5)
    expect(await page('costs')).toMatch(/<button[^>]* name="more" value="costs"/)
    expect(await page('costs', { rows: 5 })).not.toContain('name="more"')
  })

  test('rows beyond the limit are shown all the same', async () => {
    const value = Array.from({ length: 7 }, (_, at) => ({
      what: `Post ${at}`,
      day: null,
      hours: null,
      amount: null,
    }))
    expect(rowsOf(await page('costs', { draft: { state: 'read', value } }))).toBe(7)
  })
})

test('an answer is read as a list with words for its marks, and a table with heads', async () => {
  const app = new Hono<Env>()
  const context = { language: 'nb', municipalityNames: {}, printAllOptions: true } as const
  app.get('/', (c) => {
    c.set('language', 'nb')
    return c.html(
      <div>
        <AnswerView
          question={named('progress')}
          value={{ chosen: [{ id: 'delayed', reason: 'Snø\nog is' }] }}
          context={context}
        />
        <AnswerView
          question={named('costs')}
          value={[{ what: 'Mat', day: null, hours: null, amount: 100 }]}
          context={context}
          lang="nn"
        />
      </div>,
    )
  })
  const text = await (await app.request('/')).text()
  expect(text).toContain('(ikke krysset av)')
  expect(text).toContain('<p class="reason">Snø</p><p class="reason">og is</p>')
  expect(text).toContain('<th scope="col" class="number">Amount nb</th>')
  expect(text).toContain('<tr class="total"><th scope="row">Sum</th>')
  expect(text).toContain('<div class="answer" lang="nn">')
})
