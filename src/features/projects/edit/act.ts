import type { Viewer } from '../../../platform/access/viewer.ts'

/** Who does it, and in which request. */
export type Act = { viewer: Viewer; requestId?: string }

export type Saved =
  | { ok: true; version: number }
  | { ok: false; reason: 'conflict'; currentVersion: number }
  | { ok: false; reason: 'notFound' }
