#!/usr/bin/env node
// `npx rotfeste …` and `npm run rotfeste -- …`.
import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(realpathSync(fileURLToPath(import.meta.url)))
const ran = spawnSync(
  process.execPath,
  [join(here, '..', 'bootstrap', 'run.mjs'), 'rotfeste', ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exit(ran.status ?? 1)
