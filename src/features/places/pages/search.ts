import { nameKey } from '../folding.ts'
import { identityOf, namesOf } from '../identities.ts'
import type { Country } from '../reference.ts'
import {
  type Hit,
  type Municipality,
  municipalityByCode,
  registerStart,
  searchMunicipalities,
} from '../register.ts'

/** `absorbed`: the name found is that of a municipality that became part of this one. */
type Met = Hit['how'] | 'code' | 'absorbed'
export type Found = { municipality: Municipality; matchedName: string; met: Met }

const MOST = 50

/**
 * Municipalities by name in any of its languages, by the beginning of a name, by a misspelt name, or by code ("1866",
 * "NO-1866"). With a day (YYYY-MM-DD), as they were then. At most 50, best first.
 */
export function findMunicipalities(query: string, day?: string): Found[] {
  const code = /^\s*(no|se)?[\s-]*(\d{4})\s*$/i.exec(query)
  if (code) {
    const countries: Country[] = code[1] ? [code[1].toUpperCase() as Country] : ['NO', 'SE']
    return countries.flatMap((country) => {
      const municipality = municipalityByCode(country, code[2]!, day)
      return municipality ? [{ municipality, matchedName: code[2]!, met: 'code' as const }] : []
    })
  }
  return searchMunicipalities(query, { limit: MOST, ...(day ? { day } : {}) }).map(
    ({ municipality, matchedName, how }) => ({
      municipality,
      matchedName,
      met: how === 'former-name' && !borneEarlier(municipality, matchedName) ? 'absorbed' : how,
    }),
  )
}

function borneEarlier(municipality: Municipality, name: string): boolean {
  return identityOf(municipality).versions.some((version) =>
    namesOf(version).some((own) => nameKey(own) === nameKey(name)),
  )
}

export type ReadDay =
  | { ok: true; day: string | undefined }
  | { ok: false; reason: 'dayInvalid' | 'dayTooEarly' }

/**
 * A day as typed: YYYY-MM-DD, or day, month and year with dots or slashes. Nothing typed is no day. Refuses days that are
 * none, and days before the register begins (2006-01-01).
 */
export function readDay(text: string): ReadDay {
  const typed = text.trim()
  if (typed === '') return { ok: true, day: undefined }
  const turned = /^(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})$/.exec(typed)
  const day = turned ? `${turned[3]}-${turned[2]!.padStart(2, '0')}-${turned[1]!.padStart(2, '0')}` : typed
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    return { ok: false, reason: 'dayInvalid' }
  return day < registerStart ? { ok: false, reason: 'dayTooEarly' } : { ok: true, day }
}
