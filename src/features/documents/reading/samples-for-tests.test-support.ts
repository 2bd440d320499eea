import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExtractedText, FileKind } from '../extracted-text.ts'

export type Sample = { name: string; extracted: ExtractedText; expected: string | undefined }

const own = join(import.meta.dirname, '..', 'samples')
/** The five source documents and what is known of them; a fresh clone has neither. */
export const sharedFolder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared')
const sharedSources = join(sharedFolder, 'sources')
export const sharedExpected = join(sharedFolder, 'facts', 'expected')

function samplesIn(folder: string, fits: RegExp): Sample[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => fits.test(name))
    .sort()
    .map((name) => {
      const expected = join(folder, name.replace(/\.(?:txt|md)$/, '.expected.json'))
      const kind: FileKind = name.endsWith('.md') ? 'md' : 'txt'
      const text = readFileSync(join(folder, name), 'utf8')
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n')
      return {
        name,
        extracted: { kind, text, pageStarts: [] },
        expected: existsSync(expected) ? expected : undefined,
      }
    })
}

export const ownSamples = samplesIn(own, /\.(?:txt|md)$/)
export const seeds = samplesIn(sharedSources, /^\d{3}_.*\.txt$/)
