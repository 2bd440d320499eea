import { loadReferenceData } from '../features/places/index.ts'
import { readConfig } from '../platform/config.ts'
import { openPlatform, type Platform } from '../platform/database/platform.ts'
import type { Terminal } from './terminal.ts'

/**
 * Opens the database of the environment, runs `act` and closes. A server that was already running is only attached to
 * and goes on; one that was started here is stopped, unless somebody else has begun to use it meanwhile.
 */
export async function withDatabase<T>(
  terminal: Terminal,
  act: (platform: Platform) => Promise<T>,
): Promise<T> {
  const platform = await openPlatform(readConfig(terminal.environment))
  try {
    await loadReferenceData(platform.memberDb)
    return await act(platform)
  } finally {
    await platform.close({ stopServer: platform.attached ? false : 'if-unused' })
  }
}
