import type { Tx } from '../../../platform/database/database.ts'
import {
  addFindingSource,
  createExample,
  createSynthesis,
  insertFinding,
  moveFinding,
  publishSynthesis,
  sendExample,
  validateExample,
} from '../../knowledge/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import type { MadeInventory } from '../inventory/load-inventory.ts'
import type { DemoPersonKey } from '../region/people.ts'
import { done, type MadeRegion, type MadeToolbox } from '../toolbox/load-toolbox.ts'
import { type DemoFinding, type DemoSource, demoFindings } from './demo-findings.ts'

type Made = MadeRegion & MadeToolbox & MadeInventory

/** What was learnt in the demo region: findings with their quotes, good examples; made by the acts that people use. */
export async function loadKnowledge(tx: Tx, made: Made): Promise<void> {
  const findings = new Map<string, { id: string; slug: string }>()
  for (const finding of demoFindings) findings.set(finding.key, await publishFinding(tx, made, finding))
  await addExamples(tx, made, findings)
  await addSynthesis(tx, made, findings)
}

const actOf = (made: Made, key: DemoPersonKey) => ({
  viewer: made.person(key),
  baseUrl: made.baseUrl,
  now: made.now,
})

async function publishFinding(tx: Tx, made: Made, demo: DemoFinding): Promise<{ id: string; slug: string }> {
  const author = actOf(made, demo.author)
  const { kind, language, title, body, themes } = demo
  const { id, slug } = done(
    await insertFinding(tx, author, {
      partnershipId: made.partnerships[demo.partnership],
      ...{ kind, language, title, body, themes },
      measureId: demo.measure ? (made.measures.get(demo.measure) ?? null) : null,
    }),
    demo.key,
  )
  for (const source of demo.sources)
    done(await addFindingSource(tx, author, id, given(made, source)), demo.key)
  const region = actOf(made, demo.region)
  done(await moveFinding(tx, region, id, 'checked-by-region'), demo.key)
  done(await moveFinding(tx, region, id, 'published'), demo.key)
  return { id, slug }
}

function given(
  made: Made,
  { from, municipality, ...said }: DemoSource,
): Parameters<typeof addFindingSource>[3] {
  const common = {
    ...said,
    municipalityKey: municipality,
    independence: municipalityLabel(municipality),
    place: '',
    saidOn: null,
  }
  if ('evaluation' in from)
    return {
      ...common,
      kind: 'evaluation',
      evaluationId: made.evaluations.get(from.evaluation) ?? null,
      quotable: false,
    }
  if ('questionnaire' in from)
    return {
      ...common,
      kind: 'questionnaire',
      filledFormId: made.answers.get(from.questionnaire) ?? null,
      quotable: false,
    }
  return { ...common, kind: 'interview', interviewNoteId: made.noteId, quotable: true }
}

/** One that everybody may read, and one that waits for its independent reader. */
async function addExamples(tx: Tx, made: Made, findings: Map<string, { id: string; slug: string }>) {
  const cafe = done(
    await createExample(tx, actOf(made, 'coordinator-dorotea'), {
      partnershipId: made.partnerships.akademiNorr,
      language: 'sv',
      title: 'Språkcafét i Dorotea som aldrig ställdes in',
      summary:
        'I ett och ett halvt år har biblioteket i Dorotea hållit samma kväll varje vecka, också när bara två kom.',
      body: 'Biblioteket bestämde sig för torsdagar och höll fast vid det. Tre värdar bytte av varandra, och den som inte kom en vecka fick ett samtal.\n\nPå sommaren flyttade caféet ut på vandring. Efter ett år kom i snitt elva, ungefär lika många nya som bofasta.',
      transfers:
        'Den fasta kvällen, tre värdar som kan byta av varandra, och att någon ringer. Det kostar nästan ingenting.',
      doesNotTransfer:
        'I Dorotea kan nästan alla gå till biblioteket. Där byarna ligger långt från varandra behövs skjuts.',
      themes: ['inclusion-integration', 'participation'],
      findingId: findings.get('same-person')?.id ?? null,
      measureId: made.measures.get('language-cafe') ?? null,
      adoptionId: made.adoptions.get('language-cafe SE-2425') ?? null,
      projectId: null,
      municipalityKey: 'SE-2425',
    }),
    'the example of Dorotea',
  )
  done(await sendExample(tx, actOf(made, 'coordinator-dorotea'), cafe.id), 'the example of Dorotea')
  const reads = async (id: string, reader: DemoPersonKey, step: 'region' | 'reader') =>
    done(await validateExample(tx, actOf(made, reader), id, { step, decision: 'approve', note: '' }), step)
  await reads(cafe.id, 'regional-officer-akademi-norr', 'region')
  await reads(cafe.id, 'regional-officer', 'reader')

  const yard = done(
    await createExample(tx, actOf(made, 'coordinator-sortland'), {
      partnershipId: made.partnerships.vesteraalen,
      language: 'nb',
      title: 'Da verftet i Sortland ga mentorene fri',
      summary:
        'To arbeidsplasser lot mentorene møte partneren sin i arbeidstida. Elleve av tjue kom i arbeid.',
      body: 'Sortland fant ikke nok mentorer på kveldstid. To bedrifter sa ja til to timer i måneden i arbeidstida, mot at kommunen tok alt det praktiske.',
      transfers:
        'Avtalen er én side og kan brukes av andre. To timer i måneden merkes knapt på en arbeidsplass med femti ansatte.',
      doesNotTransfer: 'Bedriftene manglet folk. Der ingen trenger å ansette, er det vanskeligere å få ja.',
      themes: ['labour-supply', 'inclusion-integration'],
      findingId: findings.get('employer-first-day')?.id ?? null,
      measureId: made.measures.get('mentor-network') ?? null,
      adoptionId: made.adoptions.get('mentor-network NO-1870') ?? null,
      projectId: null,
      municipalityKey: 'NO-1870',
    }),
    'the example of Sortland',
  )
  done(await sendExample(tx, actOf(made, 'coordinator-sortland'), yard.id), 'the example of Sortland')
  await reads(yard.id, 'regional-officer', 'region')
}

/** What Vesterålen makes of it, with what it rests on cited. */
async function addSynthesis(tx: Tx, made: Made, findings: Map<string, { id: string; slug: string }>) {
  const cite = (key: string) => `[[${findings.get(key)?.slug}]]`
  const body = `Seks kommuner har prøvd å gi nye innbyggere et nettverk. Her er det vi vet, og det vi ikke vet.

## Det som virker

Noen må ha ansvaret og ringe. Der én person fulgte opp begge i paret den første måneden, ble de fleste ved ${cite('one-who-calls')}. Det samme sier kommunene i det svenske innlandet ${cite('same-person')}.

Arbeidsplassen må være med. Mentorer som får møte partneren sin i arbeidstida, blir flere og holder lenger ${cite('employer-first-day')}.

## Det som hindrer

- Bolig. Jobb uten bolig gir en kort historie ${cite('housing-first')}.
- Tid etterpå. En messe gir navn, men det er telefonen uka etter som gir innflyttere ${cite('fair-without-calls')}.

## Det vi ikke vet

Ingen har sammenlignet med et sted som ikke gjorde noe. Vi vet heller ikke hvem som flyttet igjen etter to år. Små kommuner ber om noen å spørre første gang ${cite('somebody-to-ask')}; det kan vi gjøre noe med nå.`
  const { id, edit } = done(
    await createSynthesis(tx, actOf(made, 'coordinator'), {
      partnershipId: made.partnerships.vesteraalen,
      theme: 'inclusion-integration',
      language: 'nb',
      title: 'Et nettverk til hver ny innbygger: hva vet vi?',
      body,
    }),
    'the synthesis',
  )
  done(await publishSynthesis(tx, actOf(made, 'regional-officer'), id, { edit }), 'the synthesis')
}
