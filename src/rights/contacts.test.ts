import { makeAdoptionsWorld } from './adoptions-world.test-support.ts'
import { contactRoutes } from './contact-routes.test-support.ts'
import { walk } from './walk.test-support.ts'

walk(contactRoutes, makeAdoptionsWorld)
