import { describe, expect, test } from 'vitest'
import { matchLabel } from './bolyst-rows.ts'
import { clean, spanOf } from './clean-text.ts'
import { distance, fold, foldLabel } from './labels.ts'

describe('labels', () => {
  test.each([
    ['<b>Prosjektnavn:</b>', 'projectName'],
    ['Prosjektnamn', 'projectName'],
    ['Leder i Styringsgruppen', 'steeringGroupLeader'],
    ['Leiar i styringsgruppa:', 'steeringGroupLeader'],
    ['Forankring av prosjektet (flere kryss er mulig)', 'anchoring'],
    ['Vurdering av fremdrift i forhold til opprinnelig plan', 'progress'],
    ['Vurdering av framdrift i forhold til opphavleg plan', 'progress'],
    ['Kort\u00a0beskrivelse  av metodikk i prosjektet (max 250 ord)', 'method'],
    ['Gi en kort omtal av hvordan arbeidet er tenkt videreført', 'continuation'],
    ['Regnskap (satt opp slik at det kan sammenlignes med budsjettpostene)', 'accounts'],
    ['Prosjektlder', 'projectLeader'],
    ['Kontaktpersoni fylkeskommunen', 'countyContact'],
  ])('%s is recognised', (printed, key) => {
    expect(matchLabel(clean(printed).text)?.key).toBe(key)
  })

  test.each([['Kartlegging'], ['Til sammen'], ['Fra kommunen'], ['Prosjekt'], ['']])(
    '%s is no label',
    (printed) => {
      expect(matchLabel(printed)).toBeUndefined()
    },
  )

  test('the beginning of a label is told apart from the whole', () => {
    expect(matchLabel('Gi en kort omtal av')).toMatchObject({ key: 'continuation', complete: false })
  })

  test('another spelling and lost spaces fold to the same', () => {
    expect(foldLabel('Fremdrift:')).toBe(foldLabel('fram drift'.replace(' ', '')))
    expect(fold('Målgrupper  for prosjektet')).toBe(fold('målgrupperfor\u00a0prosjektet'))
  })

  test.each([
    ['kommune', 'komune', 2, 1],
    ['kommune', 'kommune', 0, 0],
    ['abc', 'xyz', 2, 3],
    ['', 'ab', 2, 2],
    ['sitting', 'kitten', 5, 3],
  ])('%s and %s are apart by %i at most', (a, b, most, apart) => {
    expect(distance(a, b, most)).toBe(apart)
  })
})

describe('cleaned text', () => {
  test.each([
    ['<b>Vinje,</b>&nbsp;<i>Tokke</i>', 'Vinje, Tokke'],
    ['a  b\u00a0c', 'a b c'],
    ['<input checked="" type="checkbox"/> ja <input type="checkbox"> nei', '☒ ja ☐ nei'],
    ['[x] ja [ ] nei ✓ ☐', '☒ ja ☐ nei ☒ ☐'],
    ['3 < 5 og 7 > 2', '3 < 5 og 7 > 2'],
    ['<p>Én</p> <p>To</p>', 'Én\nTo'],
    ['endt midt i <inp', 'endt midt i'],
    ['R&amp;D &#229;', 'R&D å'],
  ])('%s', (source, text) => {
    expect(clean(source).text).toBe(text)
  })

  test('knows where each character came from', () => {
    const source = 'x <b>Tokke&nbsp;kommune</b> y'
    const piece = clean(source, 2, source.length - 2)
    expect(piece.text).toBe('Tokke kommune')
    const span = spanOf(piece)
    expect(source.slice(span?.start, span?.end)).toBe('Tokke&nbsp;kommune')
  })

  test('comes to the end of any text', () => {
    for (const sign of ['<', '<b', '&', '[', '(', '<input ', '\t', '**'])
      expect(clean(sign.repeat(200_000)).text.length).toBeLessThanOrEqual(200_000 * sign.length)
  })
})
