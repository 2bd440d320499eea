import { adoptionRoutes } from './adoption-routes.test-support.ts'
import { makeAdoptionsWorld } from './adoptions-world.test-support.ts'
import { walk } from './walk.test-support.ts'

walk(adoptionRoutes, makeAdoptionsWorld)
