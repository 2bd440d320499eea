import { z } from 'zod'
import { FormDefinition } from './definition.ts'

let schema: Record<string, unknown> | undefined

/**
 * The JSON Schema (2020-12) of a form definition, for whoever makes forms elsewhere. `readDefinition` checks more than a schema can
 * say: that keys stand once, that conditions look backwards, that sums name what exists.
 */
export function definitionJsonSchema(): Record<string, unknown> {
  if (schema) return schema
  const made = JSON.stringify(z.toJSONSchema(FormDefinition, { io: 'input', target: 'draft-2020-12' }))
  const named: Record<string, unknown> = JSON.parse(made.replaceAll('__schema0', 'condition'))
  schema = { ...named, title: 'Rotfeste form definition' }
  return schema
}
