import { z } from 'zod'

const day = z.iso.date('dateInvalid')
const optionalText = z.string().trim().max(500, 'tooLong').default('')

/**
 * A project whole, as it is edited, versioned and compared: what `project_version.record` holds. Ids of controlled lists are
 * those of `taxonomies.ts`; municipalities are keys ('NO-1866') valid at the project's own time; money is whole
 * kroner or euro of `currency`; days are YYYY-MM-DD.
 */
export const ProjectRecord = z
  .object({
    language: z.enum(['nb', 'nn', 'sv', 'en']),
    country: z.enum(['NO', 'SE']),
    name: z.string().trim().min(1, 'nameMissing').max(300, 'tooLong'),
    ownerId: z.uuid().nullable(),
    /** The owner as the source writes it, where it differs from the organisation's name or there is no organisation yet. */
    ownerAsWritten: optionalText,
    programmeId: z.uuid().nullable(),
    programmeArea: optionalText,
    phase: z.string().nullable(),
    projectNumber: optionalText,
    website: optionalText,
    currency: z.enum(['NOK', 'SEK', 'EUR']).nullable(),
    /** One amount has both ends alike; null when no amount is known. */
    budgetMin: z.int().nonnegative().nullable(),
    budgetMax: z.int().nonnegative().nullable(),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    /** As the source has it, where only that is known. */
    periodAsWritten: optionalText,
    geographicEffect: z.string().nullable(),
    persons: z.array(
      z.object({
        role: z.enum(['project-leader', 'steering-group-leader', 'contact-person', 'county-contact']),
        name: z.string().trim().min(1).max(200),
        position: optionalText,
        organisation: optionalText,
        email: optionalText,
        phone: optionalText,
        /** The day the person agreed to be shown publicly; null: not shown. */
        consentOn: day.nullable(),
      }),
    ),
    funding: z.array(
      z.object({
        funderId: z.uuid().nullable(),
        funder: z.string().trim().min(1).max(300),
        kind: z.enum(['grant', 'co-financing']),
        amount: z.int().nonnegative().nullable(),
        currency: z.enum(['NOK', 'SEK', 'EUR']),
      }),
    ),
    partners: z.array(
      z.object({ name: z.string().trim().min(1).max(300), organisationId: z.uuid().nullable() }),
    ),
    municipalities: z.array(z.string().regex(/^(NO|SE)-\d{4}$/)),
    /** Where the effect is felt, apart from who takes part and from the owner's address. */
    effectMunicipalities: z.array(z.string().regex(/^(NO|SE)-\d{4}$/)),
    targetGroups: z.array(z.object({ id: z.string(), role: z.enum(['direct', 'intermediary']) })),
    levels: z.array(z.string()),
    themes: z.array(z.string()),
    policyGoals: z.array(z.string()),
    /** `key`: summary, background, goals, activities, method, results, transferValue, …; an own key is allowed. */
    texts: z.array(
      z.object({
        key: z.string().regex(/^[a-z][A-Za-z0-9-]*$/),
        language: z.enum(['nb', 'nn', 'sv', 'en']),
        heading: z.string().trim().min(1).max(300),
        body: z.string().trim().min(1).max(100_000),
      }),
    ),
    links: z.array(
      z.object({
        relation: z.enum(['predecessor', 'related']),
        relatedId: z.uuid().nullable(),
        name: z.string().trim().min(1).max(300),
      }),
    ),
  })
  .refine((record) => !record.startsOn || !record.endsOn || record.startsOn <= record.endsOn, {
    path: ['endsOn'],
    message: 'endBeforeStart',
  })
  .refine(
    (record) =>
      (record.budgetMin === null) === (record.budgetMax === null) &&
      (record.budgetMin ?? 0) <= (record.budgetMax ?? 0),
    { path: ['budgetMax'], message: 'budgetInvalid' },
  )
  .refine((record) => record.budgetMin === null || record.currency !== null, {
    path: ['currency'],
    message: 'currencyMissing',
  })

export type ProjectRecord = z.infer<typeof ProjectRecord>

/** A record in which nothing is stated yet, as a new project’s form begins. It has no name, and so does not pass `ProjectRecord`. */
export function emptyRecord(
  language: ProjectRecord['language'],
  country: ProjectRecord['country'],
): ProjectRecord {
  return {
    language,
    country,
    name: '',
    ownerId: null,
    ownerAsWritten: '',
    programmeId: null,
    programmeArea: '',
    phase: null,
    projectNumber: '',
    website: '',
    currency: country === 'NO' ? 'NOK' : 'SEK',
    budgetMin: null,
    budgetMax: null,
    startsOn: null,
    endsOn: null,
    periodAsWritten: '',
    geographicEffect: null,
    persons: [],
    funding: [],
    partners: [],
    municipalities: [],
    effectMunicipalities: [],
    targetGroups: [],
    levels: [],
    themes: [],
    policyGoals: [],
    texts: [],
    links: [],
  }
}
