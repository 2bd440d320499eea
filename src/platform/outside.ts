import type { Config } from './config.ts'
import type { Platform } from './database/platform.ts'
import { readAssets } from './http/assets.ts'
import { createDataVersion } from './http/data-version.ts'
import type { Outside } from './http/environment.ts'
import type { Log } from './log.ts'

export function createOutside(
  config: Config,
  platform: Pick<Platform, 'publicDb' | 'memberDb'>,
  log: Log,
): Outside {
  return {
    config,
    publicDb: platform.publicDb,
    memberDb: platform.memberDb,
    now: () => new Date(),
    log,
    assets: readAssets(),
    dataVersion: createDataVersion(platform.publicDb),
  }
}
