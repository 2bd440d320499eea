import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { extractText } from './extract.ts'
import { goodPdf, hostileFiles } from './hostile-files.test-support.ts'
import { goodDocx } from './hostile-word.test-support.ts'
import type { RefusalReason } from './refusal.ts'
import { refusalReasons } from './refusal.ts'
import { refusalTexts } from './texts.ts'

const MB = 1024 * 1024

let folder = ''
const files: { what: string; name: string; path: string; reason: RefusalReason }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rotfeste-hostile-'))
  for (const [index, file] of (await hostileFiles()).entries()) {
    const path = join(folder, String(index))
    await writeFile(path, file.bytes)
    files.push({ what: file.what, name: file.name, path, reason: file.reason })
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('every hostile file is refused with its own reason, and the memory of this process stays flat', async () => {
  await extractText(Buffer.from('varm opp'), 'a.txt')
  const before = process.memoryUsage.rss()
  let peak = before
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 10)
  const answers: string[] = []
  for (let index = 0; index < files.length; index += 2) {
    const pair = files.slice(index, index + 2).map(async (file) => {
      const answer = await extractText(await readFile(file.path), file.name)
      return `${file.what}: ${answer.ok ? 'read' : answer.reason}`
    })
    answers.push(...(await Promise.all(pair)))
  }
  clearInterval(sampler)
  assert.deepEqual(
    answers,
    files.map((file) => `${file.what}: ${file.reason}`),
  )
  assert.ok(files.length >= 20)
  assert.ok(peak - before < 64 * MB, `rose by ${Math.round((peak - before) / MB)} MB`)

  const word = await extractText(goodDocx, 'rapport.docx')
  const pdf = await extractText(goodPdf, 'rapport.pdf')
  assert.equal(word.ok && word.extracted.text, 'En rolig side')
  assert.equal(pdf.ok && pdf.extracted.text, 'En rolig side')
}, 120_000)

test('every reason has words in every language', () => {
  for (const texts of Object.values(refusalTexts)) {
    assert.deepEqual(Object.keys(texts).sort(), [...refusalReasons].sort())
    for (const { what, todo } of Object.values(texts)) assert.ok(what.length > 10 && todo.length > 10)
  }
})
