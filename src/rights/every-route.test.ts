import { afterAll, beforeAll, expect, test } from 'vitest'
import { places } from '../features/projects/edit/testing.test-support.ts'
import type { Role } from '../platform/access/viewer.ts'
import type { AllowMiddleware } from '../platform/http/allow.ts'
import { type TestApp, testApp } from '../platform/testing/app.ts'
import { adoptionRoutes } from './adoption-routes.test-support.ts'
import {
  applicationRoutes,
  assessmentRoutes,
  decisionRoutes,
  paymentRoutes,
} from './application-routes.test-support.ts'
import { contactLinks, contactRoutes } from './contact-routes.test-support.ts'
import { evaluationRoutes } from './evaluation-routes.test-support.ts'
import { formRoutes } from './form-routes.test-support.ts'
import { foundationRoutes } from './foundation-routes.test-support.ts'
import { callRoutes } from './grant-routes.test-support.ts'
import { cellRoutes, inventoryRoutes } from './inventory-routes.test-support.ts'
import { exampleRoutes, findingRoutes, synthesisRoutes } from './knowledge-routes.test-support.ts'
import { measureRoutes } from './measure-routes.test-support.ts'
import { projectRoutes } from './project-routes.test-support.ts'
import { programmeRoutes, reportRoutes } from './report-routes.test-support.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp(places, { demo: true })
})
afterAll(() => site.close())

const tables = [
  foundationRoutes,
  projectRoutes,
  reportRoutes,
  programmeRoutes,
  formRoutes,
  measureRoutes,
  adoptionRoutes,
  contactRoutes,
  contactLinks,
  evaluationRoutes,
  callRoutes,
  applicationRoutes,
  assessmentRoutes,
  decisionRoutes,
  paymentRoutes,
  inventoryRoutes,
  cellRoutes,
  findingRoutes,
  exampleRoutes,
  synthesisRoutes,
]

/** The routes of the app: method and address, with the roles its `allow` names. */
function routesOfApp() {
  const found = new Map<string, readonly Role[] | undefined>()
  for (const { method, path, handler } of site.app.routes) {
    if (method === 'ALL') continue
    const key = `${method} ${path.replace('/:language{(?:nb|nn|sv|en)}', '/:language')}`
    const named = (handler as unknown as Partial<AllowMiddleware>).roles
    if (named || !found.has(key)) found.set(key, named ?? found.get(key))
  }
  return found
}

test('every route says who may use it', () => {
  expect([...routesOfApp()].filter(([, named]) => !named).map(([route]) => route)).toEqual([])
})

test('the tables have one line for every route, and no line without a route', () => {
  const lines = tables.flatMap((table) => Object.keys(table))
  expect(lines.sort()).toEqual([...routesOfApp().keys()].sort())
})
