import { makeAdoptionsWorld } from './adoptions-world.test-support.ts'
import { evaluationRoutes } from './evaluation-routes.test-support.ts'
import { walk } from './walk.test-support.ts'

walk(evaluationRoutes, makeAdoptionsWorld)
