import { readZip } from '../features/reports/out/read-zip.test-support.ts'
import { textOfPdf, toolIsHere } from '../platform/pdf/pdf-tools.test-support.ts'

const readsPdf = toolIsHere('pdftotext')

/** All words of an answer, whatever kind of file it is, and its file name. */
export async function readableText(answer: Response): Promise<string> {
  const name = answer.headers.get('content-disposition') ?? ''
  const bytes = Buffer.from(await answer.arrayBuffer())
  const begins = bytes.subarray(0, 4).toString('latin1')
  if (begins === '%PDF') return `${name}\n${readsPdf ? await textOfPdf(bytes) : ''}`
  if (begins.startsWith('PK')) return [name, ...(await readZip(bytes)).values()].join('\n')
  return `${name}\n${bytes.toString('utf8')}`
}
