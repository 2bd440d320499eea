import { Hono } from 'hono'
import { allow } from '../../../platform/http/allow.ts'
import type { Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { readEvidenceRule } from './refresh-evidence.ts'
import { RulePage } from './rule-page.tsx'

export const evidenceRoutes = new Hono<Env>()

evidenceRoutes.get('/toolbox/evidence', allow('public'), async (c) =>
  html(c, <RulePage c={c} rule={await readEvidenceRule(c.var.db, c.var.outside.log)} />),
)
