import { everyone, only } from './people.test-support.ts'
import { aboutReports, type ReportsWorld } from './reports-world.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/** Columns: a draft, a published and a withdrawn version. */
const administered = (letters: string) => only({ administrator: letters })
const form = { columns: aboutReports.forms }
const page = { row: administered('ooo'), ...form }
/** To change a draft; of the others the page says that they are none. */
const editing = { row: administered('oxx'), ...form }
/** What is changed is a draft; of the others the page says that they are none. */
const changed = (letters: string, fields: Record<string, string> = {}) => ({
  row: administered(letters),
  ...form,
  fields: () => fields,
})

/** Forms are made by administrators; published ones are everybody's to read. */
export const formRoutes: Lines<ReportsWorld> = {
  'GET /:language/forms/definition.schema.json': { row: everyone('o') },
  'GET /:language/forms/:key/:file{[1-9][0-9]{0,8}\\.json}': {
    row: everyone('o--'),
    columns: aboutReports.formFiles,
  },
  'GET /:language/workspace/forms': { row: administered('o') },
  'GET /:language/workspace/forms/import': { row: administered('o') },
  'POST /:language/workspace/forms/import': { row: administered('o'), fields: () => ({ json: '{}' }) },
  'GET /:language/workspace/forms/:id': page,
  'POST /:language/workspace/forms/:id/try': page,
  'GET /:language/workspace/forms/:id/definition.json': page,
  'GET /:language/workspace/forms/:id/compare': page,
  'GET /:language/workspace/forms/:id/copy': page,
  'POST /:language/workspace/forms/:id/copy': changed('>>>', { key: 'copied-form' }),
  'POST /:language/workspace/forms/:id/publish': changed('>xx', { edit: '1' }),
  'POST /:language/workspace/forms/:id/withdraw': changed('x>x'),
  'POST /:language/workspace/forms/:id/discard': changed('>xx', { edit: '1' }),
  'GET /:language/workspace/forms/:id/edit': editing,
  'POST /:language/workspace/forms/:id/edit/move': changed('>xx', { move: 'down.question.name' }),
  'GET /:language/workspace/forms/:id/edit/head': editing,
  'POST /:language/workspace/forms/:id/edit/head': changed('oxx'),
  'GET /:language/workspace/forms/:id/edit/json': editing,
  'POST /:language/workspace/forms/:id/edit/json': changed('oxx', { json: '{' }),
  'GET /:language/workspace/forms/:id/edit/questions/:question': editing,
  'POST /:language/workspace/forms/:id/edit/questions/:question': changed('oxx'),
  'POST /:language/workspace/forms/:id/edit/questions/:question/remove': changed('>xx'),
  'GET /:language/workspace/forms/:id/edit/sections/:section': editing,
  'GET /:language/workspace/forms/:id/edit/sections/:section/questions/new': editing,
  'GET /:language/workspace/forms/:id/edit/sections/new': editing,
  'POST /:language/workspace/forms/:id/edit/sections/:section': changed('oxx'),
  'POST /:language/workspace/forms/:id/edit/sections/:section/questions/new': changed('oxx'),
  'POST /:language/workspace/forms/:id/edit/sections/:section/remove': changed('xxx'),
  'POST /:language/workspace/forms/:id/edit/sections/new': changed('oxx'),
}
