import { projectRoutes } from './project-routes.test-support.ts'
import { makeProjectsWorld } from './projects-world.test-support.ts'
import { walk } from './walk.test-support.ts'

walk(projectRoutes, makeProjectsWorld)
