import type { Ctx } from '../../../platform/http/environment.ts'
import { TextField } from '../../../platform/ui/forms.tsx'
import { type Municipality, municipalityKey, municipalityLabel } from '../../places/index.ts'
import type { AskedPlace } from './find-place.ts'
import { placesLikeTexts } from './texts.ts'

/** The address of a page for a place, which everybody can be given. */
export const forPlace = (path: string, key: string) => `${path}?municipality=${key}#places-like`

export const keyOf = ({ country, code }: Municipality) => municipalityKey(country, code)

/**
 * A field to choose a municipality by, and what came of what was typed. It only asks for an address (GET): it may stand on pages that
 * are kept in memory.
 */
export function ChoosePlace({
  c,
  path,
  typed,
  asked,
  label,
  main = false,
}: {
  c: Ctx
  path: string
  typed: string
  asked: AskedPlace
  label?: string
  /** Where it is what the page is for. */
  main?: boolean
}) {
  const t = placesLikeTexts[c.var.language]
  return (
    <>
      {asked.how === 'unknown' ? <p>{t.notFound(asked.query)}</p> : null}
      {asked.how === 'several' ? (
        <>
          <p>{t.several(asked.query)}</p>
          <ul>
            {asked.candidates.map((one) => (
              <li>
                <a href={forPlace(path, keyOf(one))}>
                  {municipalityLabel(keyOf(one))}, {one.countyName}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <search>
        <form action={`${path}#places-like`} class="place-search">
          <TextField
            c={c}
            name="municipality"
            label={label ?? t.field}
            help={t.help}
            type="search"
            values={{ municipality: typed }}
          />
          <button class="ds-button" data-variant={main ? undefined : 'secondary'} type="submit">
            {t.show}
          </button>
        </form>
      </search>
    </>
  )
}
