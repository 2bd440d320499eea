import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './platform/project-root.ts'

/** So many like lines two features may have in a row; what is longer is one piece that has not been found yet. */
const MOST = 12

type Place = { feature: string; file: string; line: number }

/** Lines that say something: no imports, comments or lone brackets, which are alike everywhere. */
function tellingLines(text: string) {
  return text.split('\n').flatMap((line, index) => {
    const words = line.trim()
    const tells = words !== '' && !/^(import\b|export \{|\} from\b|\*|\/\*|\/\/|[)}\]>;,({[]+$)/.test(words)
    return tells ? [{ words, line: index + 1 }] : []
  })
}

/** Runs of more than `MOST` like lines that stand in two features, by where they begin. */
function likeRuns(files: { feature: string; file: string; text: string }[]): string[] {
  const first = new Map<string, Place>()
  const found: string[] = []
  for (const { feature, file, text } of files) {
    const lines = tellingLines(text)
    for (let start = 0; start + MOST < lines.length; start++) {
      const run = lines.slice(start, start + MOST + 1)
      const key = run.map(({ words }) => words).join('\n')
      const line = run[0]?.line ?? 0
      const known = first.get(key)
      if (!known) first.set(key, { feature, file, line })
      else if (known.feature !== feature) found.push(`${known.file}:${known.line} ~ ${file}:${line}`)
    }
  }
  return found
}

const features = join(projectRoot(), 'src', 'features')
const ours = globSync('*/**/*.{ts,tsx}', { cwd: features })
  .filter((file) => !/(\.test|\.test-support|texts?)\.tsx?$/.test(file))
  .sort()
  .map((file) => ({
    feature: file.split(/[\\/]/)[0] ?? '',
    file,
    text: readFileSync(join(features, file), 'utf8'),
  }))

test('no two features say the same in more than twelve lines', () => {
  expect(ours.length).toBeGreaterThan(500)
  expect(likeRuns(ours)).toEqual([])
})

test('a piece that was copied from one feature into another is found', () => {
  const text = Array.from({ length: MOST + 1 }, (_, index) => `const step${index} = work(${index})`).join(
    '\n',
  )
  const copied = [
    { feature: 'reports', file: 'reports/a.ts', text },
    { feature: 'grants', file: 'grants/b.ts', text: `import { work } from './work.ts'\n\n${text}` },
  ]
  expect(likeRuns(copied)).toEqual(['reports/a.ts:1 ~ grants/b.ts:3'])
})
