import { places } from '../features/projects/edit/testing.test-support.ts'
import { addMaterial } from '../features/toolbox/measures/materials/add-material.ts'
import { sampleMeasure } from '../features/toolbox/measures/measures.test-support.ts'
import {
  reviewMeasure,
  sendMeasureForReview,
  withdrawMeasure,
} from '../features/toolbox/measures/review-measure.ts'
import { createMeasure, saveMeasureVersion } from '../features/toolbox/measures/save-measure.ts'
import type { MeasureRecord } from '../features/toolbox/record.ts'
import type { Member } from '../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../platform/database/database.ts'
import { testApp } from '../platform/testing/app.ts'
import type { Person } from './people.test-support.ts'
import { makePeople, makeRegion } from './region.test-support.ts'
import type { Columns, Walked } from './walk.test-support.ts'

type MadeMeasure = { id: string; slug: string; material: string; seen: string }
/** A draft of the project leader, one in review, a published one with a version in work, one withdrawn. */
export type MeasuresWorld = { measures: MadeMeasure[] }

/** A word that stands in a measure of each column and nowhere else; the last in the version in work of the published one. */
const measureWords = ['kveldsverd', 'morgonverd', 'dagsverd', 'nattverd', 'framtidsverd'] as const

export async function makeMeasuresWorld(): Promise<Walked<MeasuresWorld>> {
  const site = await testApp(places)
  return inTransaction(site.database.memberDb, async (tx) => {
    const region = await makeRegion(tx)
    const { accounts, members } = await makePeople(tx, region, { evaluated: [], ledElsewhere: [] })
    const who = (person: Person): Member => {
      const member = members.get(person)
      if (!member) throw new Error(`${person} has no account`)
      return member
    }
    const { partnershipId } = region
    const make = (writer: Person, word: string) => makeMeasure(tx, who(writer), partnershipId, word)
    const [evening, morning, day, night] = measureWords
    const draft = await make('project-leader', evening)
    const waiting = await make('coordinator', morning)
    const published = await make('coordinator', day)
    const withdrawn = await make('coordinator', night)
    const act = { viewer: who('coordinator') }
    const officer = { viewer: who('regional-officer') }
    for (const { id } of [waiting, published, withdrawn]) await sendMeasureForReview(tx, act, id)
    for (const { id } of [published, withdrawn])
      await reviewMeasure(tx, officer, id, { decision: 'publish', note: '' })
    await withdrawMeasure(tx, officer, withdrawn.id, 'Utdatert')
    const next = { ...named(`Noko nytt ${measureWords[4]}`), materials: [published.material] }
    await saveMeasureVersion(tx, act, published.id, { record: next, edit: 0, note: '' })
    const { sent_at: sentAt } = await tx
      .selectFrom('measure_version')
      .select('sent_at')
      .where('measure_id', '=', waiting.id)
      .executeTakeFirstOrThrow()
    const read = { ...waiting, seen: sentAt?.toISOString() ?? '' }
    return {
      site,
      region: { measures: [draft, read, published, withdrawn] },
      accounts,
      hiddenFrom: (person) => measureWords.filter((word) => !reads(person).includes(word)),
      words: [...measureWords],
    }
  })
}

function reads(person: Person): readonly string[] {
  if (['coordinator', 'follower', 'regional-officer', 'administrator'].includes(person)) return measureWords
  return person === 'project-leader' ? ['kveldsverd', 'dagsverd'] : ['dagsverd']
}

function named(title: string): MeasureRecord {
  const record = sampleMeasure()
  const text = record.texts.nb
  if (!text) throw new Error('the sample is in bokmål')
  return { ...record, texts: { nb: { ...text, title } } }
}

async function makeMeasure(
  tx: Tx,
  viewer: Member,
  partnershipId: string,
  word: string,
): Promise<MadeMeasure> {
  // An address tells its slug to whoever asks for it: the word comes afterwards.
  const made = await createMeasure(tx, { viewer }, { partnershipId, record: named('Tiltak') })
  const saved = await saveMeasureVersion(tx, { viewer }, made.id, {
    record: named(`Tiltak ${word}`),
    edit: 1,
    note: '',
  })
  if (!saved.ok) throw new Error(saved.reason)
  const added = await addMaterial(tx, { viewer }, made.id, {
    title: `Brev ${word}`,
    language: 'nb',
    fileName: 'brev.txt',
    bytes: new TextEncoder().encode('Kjære nye naboar'),
  })
  if (!added.ok) throw new Error(added.reason)
  return { ...made, material: added.id, seen: '' }
}

export const aboutMeasures = {
  work: ({ measures }: MeasuresWorld): Columns =>
    measures.map(({ id, material }) => ({ id, file: material, to: 'sv', number: '2' })),
  pages: ({ measures }: MeasuresWorld): Columns =>
    measures.map(({ slug, material }) => ({ slug, id: material, file: `${slug}.json` })),
}
