import { Hono } from 'hono'
import { boundTo, publicViewer } from '../../../platform/access/viewer.ts'
import { allow } from '../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { type Municipality, municipalityKey, similarPlaces, todaysKeys } from '../../places/index.ts'
import { listAdoptions } from '../adoption/find-adoption.ts'
import { findPlace } from './find-place.ts'
import { type PlacesLike, PlacesLikePage } from './places-like-page.tsx'

const MOST_PLACES = 10

export const placesLikeRoutes = new Hono<Env>()

placesLikeRoutes.get('/toolbox/places-like', allow('public'), async (c) => {
  const typed = c.req.query('municipality') ?? ownMunicipality(c)
  const asked = findPlace(typed)
  const of = asked.how === 'found' ? await collect(c, asked.municipality) : undefined
  return html(c, <PlacesLikePage c={c} typed={of ? '' : typed} asked={asked} of={of} />)
})

/** Where nobody is asked for: the municipality that whoever is signed in coordinates. */
function ownMunicipality(c: Ctx): string {
  const [own] = boundTo(c.var.viewer, 'coordinator', 'municipalityKey')
  return own === undefined ? '' : (todaysKeys(own)[0] ?? own)
}

/** Whoever asks, the list holds what everybody may see: it is a page about others. */
async function collect(c: Ctx, municipality: Municipality): Promise<PlacesLike> {
  const similar = similarPlaces(municipalityKey(municipality.country, municipality.code), MOST_PLACES)
  const keys = similar.map(({ key }) => key)
  const adoptions =
    keys.length === 0 ? [] : await listAdoptions(c.var.db, publicViewer, { municipalityKeys: keys })
  return {
    municipality,
    similar: similar.map((place) => ({
      place,
      adoptions: adoptions.filter(
        ({ todayKeys, state }) => todayKeys.includes(place.key) && state !== 'planned' && state !== 'dropped',
      ),
    })),
  }
}
