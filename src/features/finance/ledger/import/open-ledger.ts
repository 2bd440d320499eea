import { createHash } from 'node:crypto'
import {
  type LedgerBytes,
  type LedgerKind,
  type LedgerReader,
  type LedgerRefusal,
  RefusedLedger,
} from '../reading/ledger-file.ts'
import { readSafT } from '../reading/read-saf-t.ts'
import { readSie } from '../reading/read-sie.ts'
import { readTableFile } from '../reading/table/read-table-file.ts'
import type { TableOptions } from '../reading/table/table-options.ts'

/** A file of accounts wherever it lies: its bytes come from the beginning each time they are asked for. */
export type LedgerFile = {
  name: string
  kind: LedgerKind
  bytes: LedgerBytes
  table?: TableOptions | undefined
}
export type OpenLedger = { reader: LedgerReader; sha256: () => string; byteCount: () => number }

/** Begins to read a file. Hash and length are those of the whole file once the reader has ended. */
export function openLedger(file: LedgerFile): OpenLedger {
  const hash = createHash('sha256')
  let byteCount = 0
  let digest: string | undefined
  const sha256 = () => {
    digest ??= hash.digest('hex')
    return digest
  }
  async function* watched() {
    for await (const chunk of file.bytes()) {
      hash.update(chunk)
      byteCount += chunk.length
      yield chunk
    }
  }
  const reader =
    file.kind === 'sie4'
      ? readSie(watched(), { name: file.name, sha256 })
      : file.kind === 'saf-t'
        ? readSafT(watched())
        : readTableFile(watched(), file.kind, file.table)
  return { reader, sha256, byteCount: () => byteCount }
}

/** Runs what reads a file; a file that is refused is a value, everything else flies. */
export async function orRefusal<T>(
  act: () => Promise<T>,
): Promise<T | { ok: false; refusal: LedgerRefusal }> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof RefusedLedger) return { ok: false, refusal: error.refusal }
    throw error
  }
}
