import { programmeRoutes } from './report-routes.test-support.ts'
import { makeReportsWorld } from './reports-world.test-support.ts'
import { walk } from './walk.test-support.ts'

walk(programmeRoutes, makeReportsWorld)
