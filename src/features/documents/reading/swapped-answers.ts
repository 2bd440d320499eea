import { municipalitiesNamed } from '../../places/register.ts'
import type { FieldReading } from './reading.ts'

const personShape = /^\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){1,3}(?:, .{1,80})?$/u

/**
 * Two answers may have changed places when a person's field holds no person beside a name that looks like one, or the
 * field for municipalities holds none beside a project that is called like municipalities.
 */
export function markSwapped(fields: Record<string, FieldReading>) {
  const certain = (key: string) => fields[key]?.state === 'read' || fields[key]?.state === 'missing'
  const noPerson = ['projectLeader', 'steeringGroupLeader', 'countyContact'].some((key) => !certain(key))
  for (const key of ['projectName', 'sender', 'recipient']) {
    const field = fields[key]
    if (field?.state !== 'read' || typeof field.value !== 'string') continue
    const places = field.value.split(/, | og /)
    const known = places.filter((place) => municipalitiesNamed(place, { country: 'NO' }).length > 0)
    const body = /kommune$/i.test(field.value) && key === 'projectName' && !certain('municipalities')
    const likePlaces =
      known.length > 0 &&
      (!certain('municipalities') || (known.length === places.length && places.length > 1))
    if ((noPerson && personShape.test(field.value)) || likePlaces || body) field.state = 'uncertain'
  }
}
