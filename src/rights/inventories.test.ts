import { makeInventoriesWorld } from './inventories-world.test-support.ts'
import { cellRoutes, inventoryRoutes } from './inventory-routes.test-support.ts'
import { walk } from './walk.test-support.ts'

walk({ ...inventoryRoutes, ...cellRoutes }, makeInventoriesWorld)
