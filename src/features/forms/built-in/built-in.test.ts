import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FormDefinition, type Question, questionsOf } from '../../../platform/forms/definition.ts'
import { definitionJsonSchema, readDefinition } from '../../../platform/forms/index.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { geographicEffects, policyGoals, targetGroups } from '../../projects/index.ts'
import { anchorings, cooperationReaches, progressStatuses } from '../../projects/report-form-lists.ts'
import { fillNames, updateNames } from '../edit/known-names.ts'
import { questionKinds } from '../edit/typed-question.ts'
import { builtInForms } from './index.ts'
import { sourceWords } from './source-words.ts'

const annual = builtInForms.find(({ key }) => key === 'bolyst-annual-report')
const questionOf = (key: string): Question => {
  const found = annual && questionsOf(annual).find((question) => question.key === key)
  if (!found) throw new Error(`no question ${key}`)
  return found
}
const optionsOf = (key: string) => {
  const question = questionOf(key)
  return 'options' in question ? question.options : []
}

describe.each(builtInForms.map((form) => [form.key, form] as const))('%s', (_key, form) => {
  test('is a definition without problems, also by the published JSON Schema', () => {
    expect(readDefinition(JSON.parse(JSON.stringify(form)))).toEqual({ ok: true, definition: form })
    const published = z.fromJSONSchema(definitionJsonSchema() as Parameters<typeof z.fromJSONSchema>[0])
    expect(published.safeParse(JSON.parse(JSON.stringify(form))).error).toBeUndefined()
    expect(published.safeParse({ ...form, sections: [] }).success).toBe(false)
  })

  test('fills from and updates only what is known', () => {
    for (const { fills, updates } of questionsOf(form)) {
      if (fills !== undefined) expect(fillNames).toContain(fills)
      if (updates !== undefined) expect(updateNames).toContain(updates)
    }
  })

  test('tells where it comes from in each language', () => {
    const told = languages.map((language) => sourceWords(form, language))
    expect(new Set(told).size).toBe(languages.length)
  })

  test('never opens answers about persons', () => {
    for (const question of questionsOf(form))
      if (question.kind === 'people') expect(question.publish).toBe('no')
  })

  test('says every text differently in at least two of its languages, and leaves no space around it', () => {
    const texts: Record<string, string>[] = []
    const visit = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return
      if ('nb' in value && 'sv' in value) texts.push(value as Record<string, string>)
      else Object.values(value).forEach(visit)
    }
    visit(form)
    for (const text of texts) for (const words of Object.values(text)) expect(words).toBe(words.trim())
    const alike = texts.filter(({ nb, en }) => nb === en)
    expect(alike.length / texts.length).toBeLessThan(0.05)
  })
})

test('between them the forms use every kind of question', () => {
  const used = new Set(builtInForms.flatMap(questionsOf).map(({ kind }) => kind))
  expect(questionKinds.filter((kind) => !used.has(kind))).toEqual([])
})

describe('the BOLYST annual report', () => {
  test('is drafted from records in at least two thirds of its questions', () => {
    const questions = annual ? questionsOf(annual) : []
    expect(questions.filter(({ fills }) => fills !== undefined).length).toBeGreaterThanOrEqual(
      (questions.length * 2) / 3,
    )
  })

  test('has the ids and letters of the controlled lists', () => {
    const lettered = (key: string) => optionsOf(key).map(({ id, letter }) => [id, letter])
    const list = (of: readonly { id: string; letter?: string }[]) => of.map(({ id, letter }) => [id, letter])
    expect(lettered('anchoring')).toEqual(list(anchorings))
    expect(lettered('cooperationReach')).toEqual(list(cooperationReaches))
    expect(lettered('progress')).toEqual(list(progressStatuses))
    expect(lettered('geographicEffect')).toEqual(list(geographicEffects))
    expect(lettered('policyGoals')).toEqual(list(policyGoals))
    expect(optionsOf('targetGroupIds').map(({ id }) => id)).toEqual(targetGroups.map(({ id }) => id))
  })

  test('lets delayed and adjusted stand together with their reasons, but not on plan and delayed', () => {
    expect(questionOf('progress')).toMatchObject({ kind: 'choices', excludes: [['on-plan', 'delayed']] })
    expect(optionsOf('progress').map(({ reason }) => reason?.required)).toEqual([undefined, true, true])
    expect(questionOf('geographicEffect').kind).toBe('choice')
  })

  test('names for every printed row where its reader puts the answer', () => {
    const readings = (annual ? questionsOf(annual) : []).flatMap(({ document }) => document?.reading ?? [])
    expect(readings.sort()).toEqual(
      [
        ...['municipalities', 'projectName', 'projectLeader', 'steeringGroupLeader'].map(
          (k) => `fields.${k}`,
        ),
        ...['steeringGroupOrganisations', 'countyContact'].map((k) => `fields.${k}`),
        ...['goalsAndProgress', 'targetGroups', 'activities', 'method'].map((k) => `texts.${k}`),
        ...['transferValue', 'communication', 'continuation'].map((k) => `texts.${k}`),
        ...['anchoring', 'progress', 'geographicEffect', 'policyGoals'].map((k) => `choices.${k}`),
        'targetGroups.ids',
        'accounts',
      ].sort(),
    )
  })

  test('limits the two texts that the paper limits', () => {
    const limited = (annual ? questionsOf(annual) : []).flatMap((question) =>
      question.kind === 'long-text' && question.wordLimit ? [[question.key, question.wordLimit]] : [],
    )
    expect(limited).toEqual([
      ['method', 250],
      ['continuation', 250],
    ])
  })
})

test('a definition read again is the same definition', () => {
  for (const form of builtInForms) expect(FormDefinition.parse(form)).toEqual(form)
})
