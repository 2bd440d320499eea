import { decisionRoutes, paymentRoutes } from './application-routes.test-support.ts'
import { makeGrantsWorld } from './grants-world.test-support.ts'
import { walk } from './walk.test-support.ts'

walk({ ...decisionRoutes, ...paymentRoutes }, makeGrantsWorld)
