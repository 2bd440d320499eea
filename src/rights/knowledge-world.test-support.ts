import { expect } from 'vitest'
import type { ExampleText } from '../features/knowledge/examples/example.ts'
import { createExample, sendExample, validateExample } from '../features/knowledge/examples/write-example.ts'
import type { FindingState, SourceGiven } from '../features/knowledge/findings/finding.ts'
import {
  addFindingSource,
  insertFinding,
  moveFinding,
  seenMark,
} from '../features/knowledge/findings/write-finding.ts'
import { saveSynthesis } from '../features/knowledge/syntheses/text/save-text.ts'
import { loadWorkingText } from '../features/knowledge/syntheses/text/working-text.ts'
import {
  createSynthesis,
  publishSynthesis,
  withdrawSynthesis,
} from '../features/knowledge/syntheses/write-synthesis.ts'
import { places } from '../features/projects/edit/testing.test-support.ts'
import { inTransaction, type Tx } from '../platform/database/database.ts'
import { testApp } from '../platform/testing/app.ts'
import {
  type ExampleColumn,
  exampleColumns,
  type FindingColumn,
  findingColumns,
  hiddenKnowledgeWords,
  type SynthesisColumn,
  synthesisColumns,
} from './knowledge-secrets.test-support.ts'
import type { PlacePerson } from './people.test-support.ts'
import { done, makePlaceRegion, type PlaceRegion } from './place-world.test-support.ts'
import type { Columns, Walked } from './walk.test-support.ts'

type Made = { id: string; slug: string }
export type KnowledgeWorld = {
  /** `seen`: the mark of what stands on its page. */
  findings: (Made & { source: string; seen: string })[]
  examples: Made[]
  syntheses: (Made & { edit: string; title: string })[]
  region: Omit<PlaceRegion, 'measure'>
}

export async function makeKnowledgeWorld(): Promise<Walked<KnowledgeWorld, PlacePerson>> {
  const site = await testApp(places)
  return inTransaction(site.database.memberDb, async (tx) => {
    const region = await makePlaceRegion(tx)
    const findings: KnowledgeWorld['findings'] = []
    for (const column of findingColumns) findings.push(await find(tx, region, column))
    const examples: Made[] = []
    for (const column of exampleColumns) examples.push(await tell(tx, region, column))
    const syntheses: KnowledgeWorld['syntheses'] = []
    for (const column of synthesisColumns)
      syntheses.push(
        await synthesise(tx, region, column, findings[findingColumns.indexOf('published')]?.slug ?? ''),
      )
    return {
      site,
      region: { findings, examples, syntheses, region },
      accounts: region.accounts,
      hiddenFrom: hiddenKnowledgeWords,
      words: [],
    }
  })
}

const at = (region: PlaceRegion, column: string) => {
  const elsewhere = column === 'elsewhere'
  const by: PlacePerson = elsewhere ? 'outsider' : column === 'officers' ? 'regional-officer' : 'coordinator'
  return {
    act: { viewer: region.who(by) },
    lead: { viewer: region.who(elsewhere ? 'region-elsewhere' : 'second-officer') },
    partnershipId: elsewhere ? region.elsewhereId : region.partnershipId,
  }
}

/** An address tells its slug to whoever asks for it: the word stands in the text. */
async function find(tx: Tx, region: PlaceRegion, column: FindingColumn) {
  const { act, lead, partnershipId } = at(region, column)
  const made = done(
    await insertFinding(tx, act, {
      partnershipId,
      kind: 'barrier',
      language: 'nb',
      title: `Buss ${column}`,
      body: `Det går ingen buss, Zqfunn${column}.`,
      themes: ['housing-settling'],
      measureId: null,
    }),
    column,
  )
  const source: SourceGiven = {
    kind: 'own-experience',
    place: '',
    quote: `Ho gjekk heim, Zqlukka${column}.`,
    language: 'nb',
    municipalityKey: null,
    independence: 'Hadsel',
    saidOn: null,
    label: 'Ein samtale',
    quotable: false,
  }
  const { id: sourceId } = done(await addFindingSource(tx, act, made.id, source), 'the source')
  const move = async (state: FindingState) =>
    done(await moveFinding(tx, lead, made.id, state), `${column} to ${state}`)
  const seen = async () => {
    const row = await tx
      .selectFrom('finding')
      .select('version')
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow()
    return seenMark(row, [{ id: sourceId }])
  }
  if (column === 'draft' || column === 'elsewhere') return { ...made, source: sourceId, seen: await seen() }
  await move('checked-by-region')
  if (column === 'published' || column === 'withdrawn') await move('published')
  if (column === 'withdrawn') await move('withdrawn')
  return { ...made, source: sourceId, seen: await seen() }
}

async function tell(tx: Tx, region: PlaceRegion, column: ExampleColumn): Promise<Made> {
  const { act, lead, partnershipId } = at(region, column)
  const text: ExampleText = {
    language: 'nb',
    title: `Døme ${column}`,
    summary: 'Kort.',
    body: `Slik gjorde de, Zqdoeme${column}.`,
    transfers: 'Alt.',
    doesNotTransfer: 'Ingenting.',
    themes: [],
    findingId: null,
    measureId: null,
    adoptionId: null,
    projectId: null,
    municipalityKey: null,
  }
  const made = done(await createExample(tx, act, { partnershipId, ...text }), column)
  if (column === 'draft') return made
  done(await sendExample(tx, act, made.id), `the sending of ${column}`)
  if (column === 'sent' || column === 'officers') return made
  const read = async (viewer: typeof lead, step: 'region' | 'reader', decision: 'approve' | 'return') =>
    done(
      await validateExample(tx, viewer, made.id, { step, decision, note: `Sjå Zqmerk${step}${column}.` }),
      `${column} read for the ${step}`,
    )
  await read(lead, 'region', column === 'returned' ? 'return' : 'approve')
  if (column === 'published') await read({ viewer: region.who('outsider') }, 'reader', 'approve')
  return made
}

const themes: Record<SynthesisColumn, string> = {
  draft: 'youth',
  published: 'housing-settling',
  withdrawn: 'inclusion-integration',
  officers: 'recruitment',
  elsewhere: 'youth',
}

async function synthesise(tx: Tx, region: PlaceRegion, column: SynthesisColumn, cited: string) {
  const { act, lead, partnershipId } = at(region, column)
  const body = `Vi vet dette, Zqtekst${column}. [[${cited}]]`
  const made = done(
    await createSynthesis(tx, act, {
      partnershipId,
      theme: themes[column],
      language: 'nb',
      title: `Tema ${column}`,
      body,
    }),
    column,
  )
  const text = async () => (await loadWorkingText(tx, made.id)) ?? expect.fail('no working text')
  const edit = async () => (await text()).edit
  if (column === 'published' || column === 'withdrawn')
    done(await publishSynthesis(tx, lead, made.id, { edit: await edit() }), `${column} for everybody`)
  if (column === 'withdrawn') done(await withdrawSynthesis(tx, lead, made.id), 'the withdrawal')
  if (column === 'published')
    done(
      await saveSynthesis(tx, act, made.id, [
        { question: 'title', answer: { state: 'read', value: 'Tema Zqnyttpublished' }, baseVersion: 1 },
        {
          question: 'body',
          answer: { state: 'read', value: `${body} Og dette, Zqnyttpublished.` },
          baseVersion: 1,
        },
      ]),
      'the new text',
    )
  return { ...made, edit: String(await edit()), title: (await text()).title }
}

type World = KnowledgeWorld
export const aboutKnowledge = {
  findings: ({ findings }: World): Columns => findings.map(({ id, slug, source }) => ({ id, slug, source })),
  examples: ({ examples }: World): Columns => examples.map(({ id, slug }) => ({ id, slug })),
  syntheses: ({ syntheses }: World): Columns =>
    syntheses.map(({ id, slug }) => ({ id, slug, question: 'title' })),
  files: ({ syntheses }: World): Columns =>
    ['pdf', 'docx'].flatMap((kind) => syntheses.map(({ slug }) => ({ file: `${slug}.${kind}` }))),
}
