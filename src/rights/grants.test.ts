import { applicationRoutes, assessmentRoutes } from './application-routes.test-support.ts'
import { callRoutes } from './grant-routes.test-support.ts'
import { makeGrantsWorld } from './grants-world.test-support.ts'
import { walk } from './walk.test-support.ts'

walk({ ...callRoutes, ...assessmentRoutes, ...applicationRoutes }, makeGrantsWorld)
