import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../project-root.ts'
import { readFonts } from './fonts.ts'
import { drawableSvg, type PdfData, printableData } from './printable.ts'

/** PDF/UA-1 (ISO 14289-1) for reading with any aid; PDF/A-2a (ISO 19005-2) for keeping. */
export type PdfStandard = 'ua-1' | 'a-2a'

/**
 * What a PDF is made of. `template` is Typst written by us and reads `data` as `#let data = json(bytes(sys.inputs.data))`. What people
 * wrote goes into `data` only: there a text is a text, whatever stands in it, and never Typst. `svgs` are pictures, drawn by
 * `image(bytes(sys.inputs.at("name")), format: "svg", alt: …)`.
 */
export type TypstSource = { template: string; data: PdfData; svgs?: Record<string, string> }

/** The template and its data made no PDF. `messages` are the compiler's, without any of the data's texts in logs of ours. */
export class PdfFailure extends Error {
  readonly stage: 'layout' | 'export'
  readonly messages: string[]
  constructor(stage: 'layout' | 'export', messages: string[]) {
    super(`no PDF: ${stage}: ${messages[0] ?? 'no message'}`)
    this.stage = stage
    this.messages = messages
  }
}

// Results of earlier compilations are forgotten when they were of no use this many times in a row.
const FORGET_AFTER = 3

let compiler: NodeCompiler | undefined

/** One compiler with its fonts for the whole process. A document can read no file: its folder does not exist. */
function warmCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: join(projectRoot(), 'var', 'no-files-for-documents'),
    fontArgs: [{ fontBlobs: readFonts().files }],
  })
  return compiler
}

/**
 * Makes a PDF. Characters no font has are shown as MISSING_SIGN (`unprintableCharacters` tells them beforehand). Throws PdfFailure
 * when the template is wrong; what people wrote cannot make it fail.
 */
export function compilePdf({ template, data, svgs = {} }: TypstSource, standard: PdfStandard): Uint8Array {
  const typst = warmCompiler()
  const pictures = Object.entries(svgs).map(([name, svg]) => [name, drawableSvg(svg)])
  const document = {
    mainFileContent: template,
    inputs: { ...Object.fromEntries(pictures), data: JSON.stringify(printableData(data)) },
  }
  try {
    // In one step: a laid out document in between would be held by JavaScript, which does not see how large it is.
    return typst.pdf(document, { pdfStandard: standard })
  } catch (error) {
    throw failure(typst, document, error)
  } finally {
    typst.evictCache(FORGET_AFTER)
  }
}

function failure(typst: NodeCompiler, document: { mainFileContent: string }, error: unknown): PdfFailure {
  const laidOut = typst.compile(document)
  const told = laidOut.result ? null : laidOut.takeDiagnostics()
  return told
    ? new PdfFailure('layout', typst.fetchDiagnostics(told).map(messageOf))
    : new PdfFailure('export', exportMessages(error))
}

function messageOf(diagnostic: unknown): string {
  const { message } = diagnostic as { message?: unknown }
  return typeof message === 'string' ? message : 'no message'
}

/** The compiler puts what is wrong with an export into the code of its error. */
function exportMessages(error: unknown): string[] {
  const told = error instanceof Error ? `${(error as Error & { code?: unknown }).code ?? error.message}` : ''
  return [...told.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message)
}
