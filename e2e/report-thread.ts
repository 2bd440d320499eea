import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import type { Reading } from '../src/features/documents/reading/reading.ts'
import bolyst from '../src/features/forms/built-in/bolyst-annual-report.json' with { type: 'json' }
import { FormDefinition, questionsOf } from '../src/platform/forms/definition.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import { ask, type Site } from './support.ts'

export type Language = 'nb' | 'sv'
const form = FormDefinition.parse(bolyst)
export const questions = questionsOf(form)

/** Somebody with an account, in a browser of their own. */
export type Someone = { page: Page; email: string; name: string }

/** The command line, beside the running site. @returns what it printed. */
export async function rotfeste(site: Site, ...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(projectRoot(), 'dist', 'server', 'cli.js'), ...words],
    {
      env: {
        ...process.env,
        DATABASE_URL: '',
        DATA_DIR: site.dataDir,
        PORT: new URL(site.base).port,
        BASE_URL: site.base,
        DEMO: '0',
      },
    },
  )
  return stdout
}

/** What the reader prints of a file, without storing it. */
export async function readingOf(site: Site, file: string): Promise<Reading> {
  return JSON.parse(await rotfeste(site, 'import', '--json', '--dry-run', file)) as Reading
}

/** Signs in by the link that is mailed to whoever has the address. */
export async function signIn(
  browser: Browser,
  site: Site,
  language: Language,
  who: { email: string; name: string },
): Promise<Someone> {
  const context = await browser.newContext({ locale: language, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${site.base}/${language}/sign-in?next=/${language}/workspace`)
  await page.locator('main input[type=email]').fill(who.email)
  await press(page, 'main form button')
  const mail = await lastMailTo(site, who.email)
  await page.goto(/http\S+/.exec(mail?.body ?? '')?.[0] ?? '')
  await press(page, 'main button')
  return { page, ...who }
}

/** Clicks, and waits for the page that comes of it. */
export async function press(page: Page, selector: string) {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()])
}

type Mail = { subject: string; body: string; language: string }

export const mailsTo = (site: Site, email: string) =>
  ask<Mail>(
    site,
    `select subject, body, language from outbox_mail where to_address = '${email}' order by id desc limit 20`,
  )

export async function lastMailTo(site: Site, email: string): Promise<Mail | undefined> {
  return (await mailsTo(site, email))[0]
}

/** Uploads a document and goes through what was read in it; what is left open is left out unless it is typed here. */
export async function review(
  { page }: Someone,
  base: string,
  language: Language,
  file: string,
  typed: Record<string, string>,
): Promise<string> {
  await page.goto(`${base}/${language}/workspace/documents`)
  await page.locator('main input[type=file]').setInputFiles(file)
  await press(page, 'form[enctype] button')
  if (!/documents\/[0-9a-f-]{36}/.test(page.url())) await press(page, '.documents-of-state tbody a')
  for (const path of await undecided(page)) {
    const choice = (value: string) => page.locator(`input[name="d:${path}"][value="${value}"]`)
    // Of candidates the first is taken; two answers to one question are left to whoever writes the report.
    const order = path.startsWith('choices.') ? ['none'] : ['read', 'candidate-0', 'none']
    for (const value of order)
      if ((await choice(value).count()) > 0) {
        await choice(value).check()
        break
      }
  }
  for (const [path, text] of Object.entries(typed)) {
    await page.locator(`input[name="d:${path}"][value=own]`).check()
    await page.locator(`[name="v:${path}"]`).fill(text)
  }
  await press(page, 'button[value=publish]')
  const kind = page.locator('main select[name=ownerKind]')
  if ((await kind.count()) > 0) await kind.selectOption({ index: 1 })
  await press(page, 'main form button')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Values of which none of the choices is made, in the order of the page. */
const undecided = (page: Page) =>
  page.evaluate(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('.review-form input[type=radio]')]
    const made = new Set(radios.filter(({ checked }) => checked).map(({ name }) => name))
    const open = new Set(radios.map(({ name }) => name).filter((name) => !made.has(name)))
    return [...open].map((name) => name.slice('d:'.length))
  })

/** Opens the section that holds a question. */
export async function openSection(page: Page, report: string, question: string) {
  const section = form.sections.find(({ questions: of }) => of.some(({ key }) => key === question))
  await page.goto(`${report}/sections/${section?.key}`)
}

/** What the fields of a question hold on the page: ticks by their ids, texts as they are. */
export const heldBy = (page: Page, key: string): Promise<Record<string, string[]>> =>
  page.evaluate((question) => {
    const held: Record<string, string[]> = {}
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      `[data-block="${question}"] [name^="q.${question}"]`,
    )
    for (const field of fields) {
      const unticked = /^(radio|checkbox)$/.test(field.type) && !(field as HTMLInputElement).checked
      if (unticked || field.type === 'hidden' || field.value === '') continue
      const part = field.name.slice(`q.${question}`.length)
      held[part] = [...(held[part] ?? []), field.value]
    }
    return held
  }, key)

/** Spaces and hyphens aside, as a PDF breaks its lines where it likes. */
export const squeezed = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u2010-\u2015-]+/gu, '')
    .toLowerCase()

/** The words of a PDF by its pages, without the head and foot that stand on each, squeezed. */
export async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rotfeste-pdf-'))
  try {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, bytes)
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-'], {
      maxBuffer: 50_000_000,
    })
    const pages = stdout.split('\f').filter((text) => text.trim() !== '')
    const plain = (line: string) => line.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim()
    const counts = new Map<string, number>()
    for (const page of pages)
      for (const line of new Set(page.split('\n').map(plain))) counts.set(line, (counts.get(line) ?? 0) + 1)
    const everywhere = (line: string) => pages.length > 1 && counts.get(plain(line)) === pages.length
    return squeezed(pages.flatMap((page) => page.split('\n').filter((line) => !everywhere(line))).join('\n'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const shared = join(projectRoot(), '..', 'shared')
export const hasShared = existsSync(join(shared, 'sources')) && existsSync(join(shared, 'facts', 'expected'))

export type Document = { file: string; expected: Reading }

/** A real report with what is to be read in it; where those are not beside the checkout, one of our own samples. */
export function documentOf(real: string, sample: string): Document {
  const samples = join(projectRoot(), 'src', 'features', 'documents', 'samples')
  const [file, expected] = hasShared
    ? [join(shared, 'sources', real), join(shared, 'facts', 'expected', `${real.slice(0, 3)}.json`)]
    : [join(samples, `${sample}.txt`), join(samples, `${sample}.expected.json`)]
  return { file, expected: JSON.parse(readFileSync(expected, 'utf8')) as Reading }
}
