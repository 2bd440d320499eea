import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the tests look at documents with, and the Debian package it comes in. */
const tools = { qpdf: 'qpdf', pdftotext: 'poppler-utils', soffice: 'libreoffice-writer-nogui' }

const isHere = (tool) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, tool)))

/**
 * As root on Debian, what is missing is installed now. Where it cannot be, the tests that need it say so and go on.
 * @returns {string[]} the tools that are missing
 */
export function ensureDocumentTools() {
  const missing = () => Object.keys(tools).filter((tool) => !isHere(tool))
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = missing().map((tool) => tools[tool])
    process.stderr.write(`Installing ${packages.join(', ')} for the tests of documents …\n`)
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const left = missing()
  for (const tool of left)
    process.stderr.write(
      `${tool} is missing (Debian package ${tools[tool]}): some of what we write is not checked.\n`,
    )
  return left
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureDocumentTools()
