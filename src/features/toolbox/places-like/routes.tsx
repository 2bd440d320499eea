import { Hono } from 'hono'
import { publicViewer } from '../../../platform/access/viewer.ts'
import { allow } from '../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import type { Municipality } from '../../places/index.ts'
import { listAdoptions } from '../adoption/find-adoption.ts'
import { isCarriedOut } from '../taxonomies.ts'
import { keyOf } from './choose-place.tsx'
import { findPlace } from './find-place.ts'
import { nearestPlaces } from './nearest.ts'
import { ownPlaces } from './own-places.ts'
import { type PlacesLike, PlacesLikePage } from './places-like-page.tsx'

export const placesLikeRoutes = new Hono<Env>()

placesLikeRoutes.get('/toolbox/places-like', allow('public'), async (c) => {
  const typed = c.req.query('municipality') ?? (await ownPlaces(c.var.db, c.var.viewer))[0] ?? ''
  const asked = findPlace(typed)
  const of = asked.how === 'found' ? await collect(c, asked.municipality) : undefined
  return html(c, <PlacesLikePage c={c} typed={of ? '' : typed} asked={asked} of={of} />)
})

/** Whoever asks, the list holds what everybody may see: it is a page about others. */
async function collect(c: Ctx, municipality: Municipality): Promise<PlacesLike> {
  const similar = nearestPlaces(keyOf(municipality))
  const keys = similar.map(({ key }) => key)
  const adoptions =
    keys.length === 0 ? [] : await listAdoptions(c.var.db, publicViewer, { municipalityKeys: keys })
  return {
    municipality,
    similar: similar.map((place) => ({
      place,
      adoptions: adoptions.filter(
        ({ todayKeys, state }) => todayKeys.includes(place.key) && isCarriedOut(state),
      ),
    })),
  }
}
