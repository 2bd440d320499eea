import { type browser, unescapeHtml } from '../../../platform/testing/browser.ts'

type Browser = ReturnType<typeof browser>

/** What the form on a page would send: every field as it stands. */
export async function fieldsOn(browser: Browser, path: string): Promise<Record<string, string | string[]>> {
  const { text } = await browser.page(path)
  return fieldsIn(text)
}

/** What the form in a page's text would send. */
export function fieldsIn(text: string): Record<string, string | string[]> {
  const fields: [string, string][] = []
  const form = /<form[^>]*class="(?:project-form|stack)"[\s\S]*?<\/form>/.exec(text)?.[0] ?? ''
  const attribute = (tag: string, name: string) =>
    unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  for (const [tag, inside] of form.matchAll(
    /<input[^>]*>|<textarea[^>]*>([\s\S]*?)<\/textarea>|<select[\s\S]*?<\/select>/g,
  )) {
    const name = attribute(tag, 'name')
    if (tag.startsWith('<textarea')) fields.push([name, unescapeHtml((inside ?? '').replace(/^\n/, ''))])
    else if (tag.startsWith('<select')) {
      const chosen = /<option value="([^"]*)" selected/.exec(tag) ?? /<option value="([^"]*)"/.exec(tag)
      fields.push([name, unescapeHtml(chosen?.[1] ?? '')])
    } else if (!/type="(checkbox|radio)"/.test(tag) || / checked/.test(tag))
      fields.push([name, attribute(tag, 'value')])
  }
  const result: Record<string, string | string[]> = {}
  for (const [name, value] of fields) {
    const before = result[name]
    result[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  delete result._key
  return result
}
