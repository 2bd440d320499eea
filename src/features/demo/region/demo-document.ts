import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../../platform/project-root.ts'
import { type DocumentFile, readDocumentFile } from '../../documents/index.ts'

const SAMPLE = 'src/features/documents/samples/bolyst-tick-boxes.txt'

export type DemoDocument = Extract<DocumentFile, { ok: true }> & { bytes: Buffer; fileName: string }

/** An invented annual report, read as any document is, to wait for review. */
export async function readDemoDocument(): Promise<DemoDocument> {
  const bytes = await readFile(join(projectRoot(), SAMPLE))
  const fileName = 'Demo – Hjem til havet, årsrapport.txt'
  const file = await readDocumentFile(bytes, fileName)
  if (!file.ok) throw new Error(`the demo document was refused: ${JSON.stringify(file)}`)
  return { ...file, bytes, fileName }
}
