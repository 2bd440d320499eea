import type { ExtractedText } from '../extracted-text.ts'
import { readBolyst, recogniseBolyst } from './bolyst.ts'
import { readEsfPage, recogniseEsfPage } from './esf-page.ts'
import { readEsfPlusPage, recogniseEsfPlusPage } from './esf-plus-page.ts'
import { readLabelledText, recogniseLabelledText } from './labelled-text.ts'
import type { Reading } from './reading.ts'
import { readRegionalMemo, recogniseRegionalMemo } from './regional-memo.ts'

export type * from './reading.ts'

type Reader = {
  recognise: (extracted: ExtractedText) => number
  read: (extracted: ExtractedText, fileName: string) => Reading
}

/** Forms whose labels are known word for word. */
const knownForms: Reader[] = [
  { recognise: recogniseBolyst, read: readBolyst },
  { recognise: recogniseEsfPage, read: readEsfPage },
  { recognise: recogniseEsfPlusPage, read: readEsfPlusPage },
  { recognise: recogniseRegionalMemo, read: readRegionalMemo },
]
/** Any text with labels and values: asked only when no known form fits. */
const labelledText: Reader = { recognise: recogniseLabelledText, read: readLabelledText }

/** Least evidence, 0 to 1, that is taken for a form. */
const enoughEvidence = 0.5

/**
 * Reads a document: finds out by the labels in it which form it is, and takes fields, choices, texts, accounts and
 * findings from it. Pure and linear in the length of the text. A document that fits no form comes back as
 * `unrecognised`, without values and with a finding that says so. `fileName` is only carried along.
 */
export function readDocument(extracted: ExtractedText, fileName: string): Reading {
  const evidence = knownForms.map((reader) => ({ reader, points: reader.recognise(extracted) }))
  const best = evidence.reduce((a, b) => (b.points > a.points ? b : a))
  if (best.points >= enoughEvidence) return best.reader.read(extracted, fileName)
  if (labelledText.recognise(extracted) >= enoughEvidence) return labelledText.read(extracted, fileName)
  return {
    file: fileName,
    kind: 'unrecognised',
    language: null,
    country: null,
    fields: {},
    choices: {},
    texts: [],
    counts: [],
    resolved: { municipalityCodes: {}, ambiguous: [] },
    findings: [
      {
        code: 'form-not-recognised',
        severity: 'warning',
        fields: [],
        message: 'The document has too few labels of any known form; nothing was read from it.',
        quotes: [],
      },
    ],
  }
}
