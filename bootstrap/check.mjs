import { checks, holds } from './checks.mjs'

const failed = checks.filter((check) => !holds(check))
process.exit(failed.length === 0 ? 0 : 1)
