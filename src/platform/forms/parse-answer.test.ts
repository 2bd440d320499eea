import { describe, expect, test } from 'vitest'
import { askedRows, fieldName, fieldsFromForm } from './fields.ts'

import { parseAnswer } from './parse-answer.ts'
import { everyKind, outside, question } from './testing.test-support.ts'
import { told, typed, value } from './typed-answer.test-support.ts'

describe('choices', () => {
  const progress = everyKind.find(({ key }) => key === 'progress') ?? {}
  const choices = { ...progress, key: 'a' }

  test('options come in the order of the form, with their reasons', () => {
    expect(
      value(
        parseAnswer(
          question(choices),
          { '': ['adjusted', 'delayed'], 'reason.delayed': [' Snø\r\n'] },
          outside(),
        ),
      ),
    ).toEqual({ chosen: [{ id: 'delayed', reason: 'Snø' }, { id: 'adjusted' }] })
  })

  test('a reason under an option that is not ticked is kept and asked about', () => {
    const fields = { '': ['planned'], 'reason.delayed': ['Snø'] }
    expect(parseAnswer(question(choices), fields, outside())).toMatchObject({
      state: 'unread',
      typed: fields,
    })
    expect(told(choices, fields)).toEqual([
      'Du har skrevet under «b) Delayed nb» uten å krysse av. Kryss av, eller ta bort teksten.',
    ])
  })

  test('an option that the form does not have, and two where one is asked for, are not guessed', () => {
    expect(told(choices, { '': ['later'] })).toEqual([
      '«later» er ikke blant svarene i dette skjemaet. Velg et av dem som står her.',
    ])
    const effect = { ...everyKind.find(({ key }) => key === 'effect'), key: 'a' }
    expect(told(effect, { '': ['local', 'other'] })).toEqual([
      'Det er krysset av for flere. Velg ett av svarene.',
    ])
  })
})

describe('municipalities', () => {
  test('names become keys, once each', () => {
    expect(value(typed({ kind: 'municipalities' }, 'Hadsel, Bø (Telemark)\nHadsel'))).toEqual([
      'NO-1866',
      'NO-3817',
    ])
  })

  test('a name that may be two is asked about', () => {
    expect(told({ kind: 'municipalities' }, { '': ['Hadsel, Bø'] })).toEqual([
      'Vi vet ikke hvilken kommune dette er: Bø. Rett navnet. Heter flere kommuner det samme, skriver du fylket i parentes.',
    ])
  })
})

describe('rows', () => {
  const costs = { ...everyKind.find(({ key }) => key === 'costs'), key: 'a' }

  test('empty rows are left out and empty cells are null', () => {
    const fields = {
      '0.what': [''],
      '2.what': ['Reise'],
      '2.amount': ['1 234,50'],
      '7.what': ['Mat'],
      '7.hours': ['1,5'],
    }
    expect(value(parseAnswer(question(costs), fields, outside()))).toEqual([
      { what: 'Reise', day: null, hours: null, amount: 123_450 },
      { what: 'Mat', day: null, hours: 1.5, amount: null },
    ])
  })

  test('each cell that cannot be read is told with its row and column', () => {
    expect(
      told(costs, { '0.what': ['Reise'], '0.amount': ['mye'], '1.what': ['Mat'], '1.day': ['i går'] }),
    ).toEqual([
      'Rad 1, Amount nb: «mye» er ikke et beløp vi kan lese. Skriv det slik: 1\u00a0234,50.',
      'Rad 2, Day nb: «i går» er ikke en dato vi kan lese. Skriv dag, måned og år slik: 31.12.2026.',
    ])
  })

  test('a row with a missing cell, a person without a name, and rows beyond the limit are told', () => {
    expect(told(costs, { '0.amount': ['5'] })).toEqual(['Rad 1, What nb: Fyll ut feltet, eller tøm raden.'])
    const people = { kind: 'people', most: 1 }
    expect(told(people, { '0.email': ['ingen'], '1.name': ['Åse Ø.'] })).toEqual([
      '2 er ført opp, og det er plass til 1: ta bort 1.',
      'Rad 1, Navn: Skriv navnet, eller tøm raden.',
      'Rad 1, E-post: Dette er ikke en hel e-postadresse. Skriv den slik: navn@eksempel.no.',
    ])
  })
})

describe('texts', () => {
  test('line breaks are line feeds, what cannot be printed or stored is gone, spaces around too', () => {
    expect(value(typed({ kind: 'long-text' }, '  én\r\nto\rtre\u0000\u0007 \ud800 \t'))).toBe(
      'én\nto\ntre \ufffd',
    )
    expect(value(typed({ kind: 'text' }, 'én\r\n  to'))).toBe('én to')
  })

  test('a long run of spaces is read in no time', () => {
    const started = performance.now()
    for (const kind of ['text', 'money', 'number', 'date', 'long-text'])
      typed({ kind }, `a${' '.repeat(190_000)}b`)
    typed({ kind: 'money' }, '1'.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('a posted form', () => {
  const text = question({ kind: 'text' })

  test('holds a question by its fields, or by the mark that it was on the page', () => {
    const posted = new FormData()
    expect(fieldsFromForm(text, posted)).toBeUndefined()
    posted.append('q.ab', 'another question')
    expect(fieldsFromForm(text, posted)).toBeUndefined()
    posted.append('q.a.present', '1')
    expect(fieldsFromForm(text, posted)).toEqual({})
    posted.append('q.a', 'svar')
    expect(fieldsFromForm(text, posted)).toEqual({ '': ['svar'] })
    expect(fieldName(text, 'from')).toBe('q.a.from')
  })

  test('files and computed figures are never in it', () => {
    const posted = new FormData()
    posted.append('q.a.0.id', 'somebody else’s file')
    expect(fieldsFromForm(question({ kind: 'attachment' }), posted)).toBeUndefined()
  })

  test('asks for more rows by its button, up to the limit', () => {
    const people = question({ kind: 'people', most: 6 })
    const posted = new FormData()
    for (const row of [0, 1, 2]) posted.append(`q.a.${row}.name`, '')
    expect(askedRows(people, posted)).toBe(3)
    posted.append('more', 'b')
    expect(askedRows(people, posted)).toBe(3)
    posted.set('more', 'a')
    expect(askedRows(people, posted)).toBe(6)
    posted.append('q.a.4.name', '')
    expect(askedRows(people, posted)).toBe(6)
  })

  test('a name that every object has is no name of a question, and says nothing as the name of a field', () => {
    expect(() => question({ kind: 'text', key: 'constructor' })).toThrow()
    expect(parseAnswer(question({ kind: 'period' }), { constructor: ['x'] }, outside())).toEqual({
      state: 'empty',
    })
  })
})
