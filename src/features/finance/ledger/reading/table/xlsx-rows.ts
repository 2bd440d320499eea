import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { guardZip, RefusedZip } from '../../../../../platform/files/zip-guard.ts'
import { limits, RefusedLedger } from '../ledger-file.ts'
import { MOST_COLUMNS, MOST_SHEET_ROWS, type TableRow, type TableRows } from './table-rows.ts'

const MB = 1024 * 1024
const MOST_BYTES = 16 * MB
const MILLISECONDS = 30_000
const HEAP_MEGABYTES = 384
const BATCH = 2_000

/** Numbers come as the digits of the file, so that no amount passes through a float; days as YYYY-MM-DD. */
const work = `
const { parentPort, workerData } = require('node:worker_threads')
const read = require(workerData.reader)
const options = { parseNumber: (text) => ({ number: text }) }
read.readSheet(Buffer.from(workerData.bytes), options).then((data) => {
  const cell = (value) => value === null || value === undefined ? ''
    : value instanceof Date ? (Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10))
    : typeof value === 'object' ? value : String(value)
  if (data.length > workerData.mostRows) throw new Error('too many rows')
  parentPort.postMessage(data.map((row) => row.slice(0, workerData.mostColumns).map(cell)))
}).catch((error) => parentPort.postMessage(String(error && error.message || error)))
`

/**
 * Rows of the first sheet of a workbook. Before anything opens it every entry is inflated once and counted, and XML with a document
 * type is refused; then it is read in a thread of its own with a limited heap and half a minute. Refuses `too-large` (over 16 MB),
 * `unsafe-workbook`, `damaged-workbook`, `too-many-rows`.
 */
export async function* xlsxRows(bytes: AsyncIterable<Uint8Array>): TableRows {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > MOST_BYTES) throw new RefusedLedger('too-large', null, { megabytes: MOST_BYTES / MB })
    chunks.push(chunk)
  }
  const file = Buffer.concat(chunks)
  await guardZip(file, {
    entries: 1_000,
    totalBytes: 128 * MB,
    xmlPartBytes: 96 * MB,
    ratio: 200,
    ratioFromBytes: MB,
  }).catch((error: unknown) => {
    if (!(error instanceof RefusedZip)) throw error
    throw new RefusedLedger(error.reason === 'damaged' ? 'damaged-workbook' : 'unsafe-workbook', null, {
      detail: error.reason,
    })
  })
  const rows = await readInThread(file)
  for (let at = 0; at < rows.length; at += BATCH) {
    yield rows
      .slice(at, at + BATCH)
      .map((cells, index): TableRow => ({ line: at + index + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  }
}

function readInThread(file: Buffer): Promise<TableRow['cells'][]> {
  const reader = createRequire(import.meta.url).resolve('read-excel-file/node')
  const worker = new Worker(work, {
    eval: true,
    env: {},
    workerData: {
      bytes: file,
      reader,
      mostRows: Math.min(MOST_SHEET_ROWS, limits.rows),
      mostColumns: MOST_COLUMNS,
    },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 32 },
  })
  return new Promise((resolve, reject) => {
    const refuse = (code: 'damaged-workbook' | 'too-many-rows' | 'unsafe-workbook', detail: string) =>
      reject(new RefusedLedger(code, null, { detail: detail.slice(0, 120) }))
    const clock = setTimeout(() => {
      void worker.terminate()
      refuse('unsafe-workbook', 'time')
    }, MILLISECONDS)
    worker.once('message', (answer: TableRow['cells'][] | string) => {
      clearTimeout(clock)
      void worker.terminate()
      if (typeof answer !== 'string') resolve(answer)
      else if (answer === 'too many rows') refuse('too-many-rows', answer)
      else refuse('damaged-workbook', answer)
    })
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(clock)
      refuse(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unsafe-workbook' : 'damaged-workbook',
        error.message,
      )
    })
  })
}
