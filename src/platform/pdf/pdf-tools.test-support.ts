import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const most = 256 * 1024 * 1024

/** The Debian package each tool comes in. */
const packages = { qpdf: 'qpdf', pdftotext: 'poppler-utils', soffice: 'libreoffice-writer-nogui' } as const
export type Tool = keyof typeof packages

const onPath = (tool: Tool) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, tool)))

/**
 * Whether a tool the tests look at documents with is here; `npm test` installs what it can beforehand
 * (bootstrap/ensure-document-tools.mjs). Without it the test says on standard error what it did not check.
 */
export function toolIsHere(tool: Tool): boolean {
  if (onPath(tool)) return true
  process.stderr.write(`Not checked here: ${tool} is missing (Debian package ${packages[tool]}).\n`)
  return false
}

async function withFile<T>(
  name: string,
  bytes: Uint8Array,
  use: (path: string, folder: string) => Promise<T>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'rotfeste-pdf-'))
  try {
    writeFileSync(join(folder, name), bytes)
    return await use(join(folder, name), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The text of a PDF on A4 in reading order with white space folded. `body` leaves out what stands in the margins above and below, which
 * otherwise comes between the pages.
 */
export async function textOfPdf(pdf: Uint8Array, part: 'all' | 'body' = 'all'): Promise<string> {
  const crop = part === 'body' ? ['-x', '0', '-y', '62', '-W', '595', '-H', '712'] : []
  return foldSpace(
    await withFile(
      'a.pdf',
      pdf,
      async (path) => (await run('pdftotext', ['-raw', ...crop, path, '-'], { maxBuffer: most })).stdout,
    ),
  )
}

export const foldSpace = (text: string) => text.replace(/[\s\u200b]+/gu, ' ').trim()

export type StructureElement = {
  role: string
  attributes: Record<string, unknown>[]
  language: string
  /** The description of a picture. */
  alt: string
  children: StructureElement[]
}
export type InspectedPdf = {
  /** What `qpdf --check` says; it throws when the file is not sound. */
  check: string
  xmp: string
  language: string
  title: string
  displaysTitle: boolean
  marked: boolean
  pageCount: number
  root: StructureElement
  /** Of every element, in reading order. */
  roles: string[]
}

type Value = null | boolean | number | string | Value[] | { [name: string]: Value }
type Dictionary = { [name: string]: Value }

/** Looks at the objects of a PDF, not at its bytes. */
export async function inspectPdf(pdf: Uint8Array): Promise<InspectedPdf> {
  return withFile('a.pdf', pdf, async (path, folder) => {
    const { stdout: check } = await run('qpdf', ['--check', path])
    const { stdout } = await run('qpdf', ['--json=2', '--json-stream-data=none', path], { maxBuffer: most })
    const objects = (
      JSON.parse(stdout) as { qpdf: [unknown, Record<string, { value?: Value; stream?: { dict: Value } }>] }
    ).qpdf[1]
    const at = (value: Value | undefined): Value => {
      if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null
      const object = objects[`obj:${value}`]
      return object?.stream?.dict ?? object?.value ?? null
    }
    const dictionary = (value: Value | undefined): Dictionary => {
      const found = at(value)
      return found !== null && typeof found === 'object' && !Array.isArray(found) ? found : {}
    }
    const text = (value: Value | undefined) => {
      const found = at(value)
      return typeof found === 'string' ? found.replace(/^[ub]:/, '') : ''
    }
    const trailer = dictionary(objects.trailer?.value)
    const catalog = dictionary(trailer['/Root'])
    const metadata = catalog['/Metadata']
    const xmpPath = join(folder, 'xmp')
    if (typeof metadata === 'string')
      writeFileSync(
        xmpPath,
        (
          await run('qpdf', [
            `--show-object=${metadata.replace(/ R$/, '').replace(' ', ',')}`,
            '--filtered-stream-data',
            path,
          ])
        ).stdout,
      )
    const roles: string[] = []
    const element = (value: Value): StructureElement => {
      const found = dictionary(value)
      const role = text(found['/S']).slice(1)
      if (role) roles.push(role)
      const kids = at(found['/K'])
      const attributes = at(found['/A'])
      return {
        role,
        language: text(found['/Lang']),
        alt: text(found['/Alt']),
        attributes: (Array.isArray(attributes) ? attributes : [attributes]).map(dictionary),
        children: (Array.isArray(kids) ? kids : [kids])
          .filter((kid) => Object.hasOwn(dictionary(kid), '/S'))
          .map(element),
      }
    }
    const root = element(catalog['/StructTreeRoot'] ?? null)
    const info = dictionary(trailer['/Info'])
    return {
      check,
      xmp: existsSync(xmpPath) ? readFileSync(xmpPath, 'utf8') : '',
      language: text(catalog['/Lang']),
      title: text(info['/Title']),
      displaysTitle: dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true,
      marked: dictionary(catalog['/MarkInfo'])['/Marked'] === true,
      pageCount: Number(dictionary(catalog['/Pages'])['/Count']),
      root,
      roles,
    }
  })
}

/** All elements of a role, at any depth. */
export function elementsOf(root: StructureElement, role: string): StructureElement[] {
  return [...(root.role === role ? [root] : []), ...root.children.flatMap((child) => elementsOf(child, role))]
}

/** LibreOffice's conversion of a document; the bytes of the result. */
export async function convertByLibreOffice(
  name: string,
  bytes: Uint8Array,
  to: 'pdf' | 'txt:Text (encoded):UTF8',
): Promise<Buffer> {
  return withFile(name, bytes, async (path, folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run(
      'soffice',
      [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', folder, path],
      {
        timeout: 120_000,
        maxBuffer: most,
      },
    )
    return readFileSync(path.replace(/\.[a-z]+$/, `.${to.split(':')[0]}`))
  })
}
