import { municipalityLabel, partsOfKey } from '../../places/index.ts'
import type { Award, Party } from './queries.ts'

/** Grants of ours are known by this in the world of the standard; it never changes. */
const PREFIX = '360G-rotfeste'
/** The standard advises no more letters in a title. */
const MOST_TITLE = 140

/**
 * All grants after the 360Giving Data Standard 1.4.3 (JSON). Amounts are whole units of the currency, as numbers; texts are in the
 * language of the application. Of a municipality the code stands in `geoCode` with a type of our own, since the standard's list knows
 * British codes only. No persons: all recipients are organisations.
 *
 * @param at when the data were taken.
 */
export function grantPackage(awards: Award[], { baseUrl, at }: { baseUrl: string; at: Date }) {
  const address = `${baseUrl}/open-data/grants.json`
  const changed = awards.map(({ changedAt }) => changedAt.getTime())
  return {
    version: '1.4',
    title: 'Rotfeste: grants to start measures in rural municipalities',
    description: 'Grants that municipalities in Norway and Sweden have been given and have accepted.',
    identifier: `${PREFIX}-grants`,
    issued: at.toISOString(),
    ...(changed.length > 0 ? { modified: new Date(Math.max(...changed)).toISOString() } : {}),
    publisher: { name: 'Rotfeste', website: baseUrl },
    license: 'https://creativecommons.org/licenses/by/4.0/',
    downloadURL: address,
    accessURL: `${baseUrl}/en/grants/awards`,
    grants: awards.map((award) => grantOf(award, baseUrl)),
  }
}

function grantOf(award: Award, baseUrl: string) {
  const { startsOn, endsOn, measure } = award
  return {
    id: `${PREFIX}-${award.number}`,
    title: cut(award.title),
    description: award.description || award.title,
    currency: award.currency,
    amountAppliedFor: award.appliedAmount,
    amountAwarded: award.amount,
    amountDisbursed: award.paidAmount,
    awardDate: award.awardedOn,
    ...(startsOn || endsOn
      ? {
          plannedDates: [
            { ...(startsOn ? { startDate: startsOn } : {}), ...(endsOn ? { endDate: endsOn } : {}) },
          ],
        }
      : {}),
    recipientOrganization: [organisationOf(award.recipient)],
    fundingOrganization: [organisationOf(award.funder)],
    beneficiaryLocation: [locationOf(award.municipalityKey)],
    // A municipality: the standard's code for a local authority.
    locationScope: 'GLS050',
    grantProgramme: [
      {
        code: award.callSlug,
        title: award.callTitle,
        url: `${baseUrl}/${award.language}/grants/${award.callSlug}`,
      },
    ],
    fromOpenCall: 'Yes',
    // Money that a programme gave the funder to pass on.
    ...(award.programme === null ? {} : { regrantType: 'FRG010' }),
    ...(measure
      ? {
          classifications: [
            {
              vocabulary: 'Rotfeste measures',
              code: measure.slug,
              title: measure.titles[award.language] ?? measure.titles[measure.language] ?? measure.slug,
              url: `${baseUrl}/${award.language}/toolbox/${measure.slug}`,
            },
          ],
        }
      : {}),
    dataSource: `${baseUrl}/open-data/grants.json`,
    dateModified: award.changedAt.toISOString(),
  }
}

/** By the number of the country's register where it is known, else by an id of ours. */
const organisationOf = ({ id, name, country, number }: Party) => ({
  id: number === null ? `${PREFIX}-${id}` : `${country === 'NO' ? 'NO-BRC' : 'SE'}-${number}`,
  name,
})

function locationOf(key: string) {
  const parts = partsOfKey(key)
  const name = municipalityLabel(key)
  return parts
    ? {
        name,
        countryCode: parts.country,
        geoCode: parts.code,
        geoCodeType: parts.country === 'NO' ? 'NO-kommunenummer' : 'SE-kommunkod',
      }
    : { name }
}

const cut = (title: string) =>
  title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE - 1).toWellFormed()}…` : title
