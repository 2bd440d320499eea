import { Hono } from 'hono'
import type { Env } from '../../../platform/http/environment.ts'

export const awardRoutes = new Hono<Env>()

/** Outside the languages: `/open-data/…`. */
export const openData = new Hono<Env>()
