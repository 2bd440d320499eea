import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { languages } from '../../platform/i18n/languages.ts'
import {
  anchorings,
  type Choice,
  choiceByLetter,
  cooperationReaches,
  geographicEffects,
  isChoice,
  label,
  levels,
  policyGoals,
  progressStatuses,
  projectPhases,
  projectStates,
  refuseProgress,
  targetGroups,
  themes,
} from './taxonomies.ts'

const lists: [string, readonly Choice[], number][] = [
  ['phases', projectPhases, 6],
  ['states', projectStates, 8],
  ['progress', progressStatuses, 3],
  ['anchoring', anchorings, 3],
  ['reach of cooperation', cooperationReaches, 3],
  ['geographic effect', geographicEffects, 6],
  ['policy goals', policyGoals, 9],
  ['target groups', targetGroups, 33],
  ['themes', themes, 12],
  ['levels', levels, 3],
]

describe('controlled lists', () => {
  test.each(lists)('%s: ids and words are single, in every language', (_, list, count) => {
    assert.equal(list.length, count)
    assert.equal(new Set(list.map(({ id }) => id)).size, count)
    for (const { id } of list) assert.match(id, /^[a-z]+(-[a-z]+)*$/)
    for (const language of languages) {
      const words = list.map((choice) => choice[language])
      assert.equal(new Set(words).size, count)
      assert.ok(words.every((word) => word === word.trim() && word.length > 1))
    }
  })

  test('an id has words in the reader’s language, and an unknown id is no choice', () => {
    assert.equal(label(projectPhases, 'pre-study', 'sv'), 'förstudie')
    assert.equal(label(targetGroups, 'returner', 'nb'), 'tilbakeflyttere')
    assert.equal(isChoice(themes, 'moving-in'), true)
    assert.equal(isChoice(themes, 'moving-out'), false)
  })

  test('the letters of the report form lead to ids', () => {
    assert.equal(choiceByLetter(progressStatuses, 'B'), 'delayed')
    assert.equal(choiceByLetter(policyGoals, 'h'), 'attractive-home-or-location')
    assert.equal(choiceByLetter(geographicEffects, 'g'), undefined)
    for (const list of [progressStatuses, anchorings, geographicEffects, policyGoals]) {
      assert.equal(list.map(({ letter }) => letter).join(''), 'abcdefghi'.slice(0, list.length))
    }
  })

  test('on plan and delayed contradict each other, adjusted goes with both', () => {
    assert.equal(refuseProgress(['on-plan', 'delayed']), 'onPlanAndDelayed')
    assert.equal(refuseProgress([]), 'nothingChosen')
    assert.equal(refuseProgress(['delayed', 'adjusted']), null)
    assert.equal(refuseProgress(['on-plan', 'adjusted']), null)
  })

  test('those who act towards others are intermediaries, everyone else is meant directly', () => {
    const intermediaries = targetGroups.filter(({ defaultRole }) => defaultRole === 'intermediary')
    assert.equal(intermediaries.length, 9)
    assert.ok(intermediaries.some(({ id }) => id === 'employer'))
  })
})
