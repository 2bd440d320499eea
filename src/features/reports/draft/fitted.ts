import type { AnswerValue, DraftAnswer, Row } from '../../../platform/forms/answer.ts'
import { isAnswer, isEmpty } from '../../../platform/forms/answer-shape.ts'
import type { Question } from '../../../platform/forms/definition.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Activity } from '../../activities/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import type { Source } from '../content.ts'
import type { Facts } from './facts.ts'
import { fillerNamed, type Material } from './fillers.ts'
import { activityText, dayText } from './record-words.ts'

export type Drafted = { answer: DraftAnswer; sources: Source[] }

/** A question's answer out of the records; undefined where it is not drafted from any, or they say nothing. */
export function drafted(question: Question, facts: Facts): Drafted | undefined {
  const filler = question.fills === undefined ? undefined : fillerNamed(question.fills)
  if (!filler || question.fills === undefined) return undefined
  const material = filler.of(facts)
  const value = fitted(question, material, facts.report.language)
  if (value === undefined || !isAnswer(question, value)) return undefined
  if (isEmpty(value) && question.kind !== 'accounts') return undefined
  const from = material.from ?? [{ what: question.fills, path: filler.path(facts.report.project.slug) }]
  return { answer: { state: 'read', value }, sources: from.map((taken) => ({ from: 'record', ...taken })) }
}

/** What is known in the shape that the question asks for; undefined where it does not fit. */
function fitted(question: Question, material: Material, language: Language): AnswerValue | undefined {
  switch (question.kind) {
    case 'text':
      return oneLine(material, language)
    case 'long-text':
      return paragraphs(material, language)
    case 'municipalities':
      return material.places
    case 'people':
      return material.people?.slice(0, question.most)
    case 'choice':
    case 'choices': {
      const chosen = question.options.filter(({ id }) => material.ids?.includes(id)).map(({ id }) => ({ id }))
      return chosen.length > 0
        ? { chosen: question.kind === 'choice' ? chosen.slice(0, 1) : chosen }
        : undefined
    }
    case 'period':
      return material.period
    case 'number':
      return material.number
    case 'table':
      return material.activities?.slice(0, question.mostRows).map((activity) => row(question, activity))
    case 'accounts':
      return material.comment === undefined ? undefined : { comment: material.comment }
    default:
      return undefined
  }
}

function wordsOf(material: Material, language: Language): string[] {
  const { lines, people, places, period, number, activities } = material
  if (lines) return lines
  if (people)
    return people.map(({ name, position, organisation }) =>
      [name, position, organisation].filter(Boolean).join(', '),
    )
  if (places) return places.map(municipalityLabel)
  if (period) return [`${dayText(period.from, language)} – ${dayText(period.to, language)}`]
  if (number !== undefined) return [String(number)]
  return activities?.map((activity) => activityText(activity, language)) ?? []
}

function oneLine(material: Material, language: Language): string | undefined {
  const text = [...wordsOf(material, language), material.text ?? ''].filter(Boolean).join('; ')
  return text.replace(/\s+/gu, ' ').trim() || undefined
}

/** Several things stand as a list, one a line; what the project has written about them follows. */
function paragraphs(material: Material, language: Language): string | undefined {
  const words = wordsOf(material, language)
  const listed = words.length > 1 ? words.map((word) => `- ${word}`) : words
  // The record's text may come from an approved report that was drafted here: its list is not written a second time.
  const text = (material.text ?? '')
    .split('\n')
    .filter((line) => !listed.includes(line.trim()))
    .join('\n')
  return [listed.join('\n'), text.trim()].filter(Boolean).join('\n\n') || undefined
}

/** An activity in the columns of a form's table: by the column's name, else the first of a kind that fits. */
function row(question: Extract<Question, { kind: 'table' }>, activity: Activity): Row {
  const known: Record<string, string | number | null> = {
    day: activity.happenedOn,
    date: activity.happenedOn,
    happenedOn: activity.happenedOn,
    title: activity.title,
    name: activity.title,
    activity: activity.title,
    description: activity.description || null,
    place: activity.municipalityKey ? municipalityLabel(activity.municipalityKey) : null,
    municipality: activity.municipalityKey ? municipalityLabel(activity.municipalityKey) : null,
    reached: activity.reached,
    participants: activity.reached,
  }
  const shape = { text: 'string', date: 'string', number: 'number', money: 'number' } as const
  return Object.fromEntries(
    question.columns.map(({ id, kind }) => {
      const cell = Object.hasOwn(known, id) ? (known[id] ?? null) : null
      return [id, typeof cell === shape[kind] ? cell : null]
    }),
  )
}
