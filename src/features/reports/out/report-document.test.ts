import { expect, test } from 'vitest'
import { unescapeHtml } from '../../../platform/testing/browser.ts'
import { builtInForms } from '../../forms/index.ts'
import { fullReport } from './full-report.test-support.ts'
import { allTexts } from './printed-texts.test-support.ts'
import { reportHtml } from './report-html.test-support.tsx'

/** What stands on the page, without the words for those who listen, and with marks and words as in print. */
const textOf = (html: string) =>
  unescapeHtml(
    html
      .replace(/<span class="ds-sr-only">[^<]*<\/span>/g, '')
      .replace(/<style[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<[^>]+>/g, ''),
  ).replace(/\s+/g, '')

test.each(builtInForms.map((form) => [form.key, form] as const))(
  'the page of %s holds every answer, every tick and every amount',
  async (_, form) => {
    const content = fullReport(form)
    const page = textOf(await reportHtml(content, 'nb', ''))
    expect(allTexts(content, 'nb').filter((text) => !page.includes(text.replace(/\s+/g, '')))).toEqual([])
  },
)

test('every option says in words whether it was chosen, and labels say their language', async () => {
  const [form] = builtInForms
  if (!form) throw new Error('there are no forms')
  const html = await reportHtml(fullReport(form), 'en', '')
  const marks = html.match(/[☑☐]/g)?.length ?? 0
  expect(marks).toBeGreaterThan(10)
  expect(html.match(/class="ds-sr-only">(not )?chosen: /g)).toHaveLength(marks)
  expect(html).toContain(`<span lang="nb">${form.sections[0]?.title.nb}</span>`)
})
