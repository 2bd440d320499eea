import { type Person, personOf } from './acts.ts'
import { ask, type Site } from './support.ts'
import { toolboxPeople } from './toolbox-people.ts'

type Fields = Parameters<Person['submit']>[2]
type Crew = { applicant: Person; officer: Person; colleague: Person; call: string }

/** Applications to the demo's call in every state. Addresses are without their language. */
export async function makeGrants(site: Site) {
  const [found] = await ask<{ id: string; slug: string }>(site, 'select id, slug from grant_call limit 1')
  const crew: Crew = {
    applicant: await personOf(site, toolboxPeople.sortland),
    officer: await personOf(site, toolboxPeople.officer),
    colleague: await personOf(site, toolboxPeople.colleague),
    call: `/workspace/grants/calls/${found?.id}`,
  }
  const { applicant, officer, colleague, call } = crew
  const draft = await begin(crew)
  const ready = await fillIn(crew, 'Turvenner', 20_000)
  const submitted = await send(applicant, await fillIn(crew, 'Sy sammen', 20_000))
  await appoint(officer, submitted, toolboxPeople.colleague)
  const declared = await send(applicant, await fillIn(crew, 'Fisk for alle', 20_000))
  await appoint(officer, declared, toolboxPeople.colleague)
  await declare(colleague, declared, 'no')
  await appoint(officer, declared, toolboxPeople.officer)
  await declare(officer, declared, 'yes')

  const proposed = await read(crew, 'Båt til alle', 60_000)
  await decide(colleague, proposed, 60_000)
  const offered = await read(crew, 'Språkvenner', 30_000)
  await decide(colleague, offered, 30_000)
  const reported = await holdGrant(crew, 'Felles middag')
  await reportOn(applicant, reported)
  const demanded = await holdGrant(crew, 'Velkomstpakke')
  await colleague.submit(`${demanded}/repayments`, `${demanded}/repayments`, [
    ['amount', '5 000'],
    ['reason', 'Kurset ble avlyst.'],
    ['dueOn', '2030-03-01'],
  ])
  const withdrawal = await demandAndWithdraw(colleague, demanded)

  return {
    ...{ call, draft, ready, submitted, declared, proposed, offered, reported, demanded, withdrawal },
    publicCall: `/grants/${found?.slug}`,
    ownCall: await newCall(officer),
    waiting: await applicationOf(site, 'Referansegruppe av innflyttere i Hadsel'),
    paid: await applicationOf(site, 'Norsk på verftet'),
    lapsed: await applicationOf(site, 'Flyttedag med arbeidsgiverne'),
    givenUp: await applicationOf(site, 'Velkomstkvelder i bygdene'),
    rejected: await applicationOf(site, 'Egen stand på messe i Oslo'),
  }
}

/** A second demand that is taken back; gives the address where the first one would be. */
async function demandAndWithdraw(officer: Person, application: string): Promise<string> {
  const withdrawals = async () =>
    [...(await officer.read(`${application}/payments`)).matchAll(/href="\/nb(\/[^"]+\/withdrawal)"/g)].map(
      ([, address = '']) => address,
    )
  const [first = ''] = await withdrawals()
  await officer.submit(`${application}/repayments`, `${application}/repayments`, [
    ['amount', '3 000'],
    ['reason', 'Kvitteringen mangler.'],
    ['dueOn', '2030-03-01'],
  ])
  const second = (await withdrawals()).find((address) => address !== first) ?? ''
  await officer.submit(second, second, [['reason', 'Kvitteringen kom.']])
  return first
}

export async function openCall(site: Site): Promise<string> {
  const [found] = await ask<{ slug: string }>(site, 'select slug from grant_call limit 1')
  return `/grants/${found?.slug}`
}

async function applicationOf(site: Site, title: string): Promise<string> {
  const [found] = await ask<{ id: string }>(
    site,
    `select id from grant_application where title = '${title}' order by id limit 1`,
  )
  return `/workspace/grants/applications/${found?.id}`
}

/** A call that is not published yet. */
async function newCall(officer: Person): Promise<string> {
  const address = '/workspace/grants/calls/new'
  const page = await officer.read(address)
  const first = (name: string) => {
    const list = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(page)?.[0] ?? ''
    return /<option value="([^"]+)"/.exec(list)?.[1] ?? ''
  }
  const fields = {
    partnershipId: first('partnershipId'),
    organisation: 'Vesterålen regionråd',
    programmeId: '',
    language: 'nb',
    title: 'Små penger til store tanker',
    purpose: 'For det som er lite nok til å begynne med i morgen.',
    eligibility: 'Kommunene i Vesterålen.',
    ...{
      currency: 'NOK',
      pot: '100 000',
      ceiling: '20 000',
      coFinancingPercent: '0',
      twoPersonLimit: '20 000',
    },
    ...{ opensOn: '2030-01-01', closesOn: '2030-03-01', reportDays: '60', answerDays: '30' },
    formVersionId: first('formVersionId'),
    reportFormVersionId: first('reportFormVersionId'),
    'weight-need': '50',
    'weight-plan': '50',
  }
  return officer.submit(address, address, Object.entries(fields))
}

const begin = ({ applicant, call }: Crew) =>
  applicant.submit(`${call}/apply`, `${call}/apply`, [
    ['municipalityKey', 'NO-1870'],
    ['measureId', ''],
    ['projectId', ''],
    ['language', 'nb'],
  ])

/** A part of the budget comes from the applicant, as the call demands. */
const facts = (title: string, amount: number): Fields => [
  ['title', title],
  ['startsOn', '2027-03-01'],
  ['endsOn', '2027-12-01'],
  ['appliedAmount', String(amount)],
  ['cost-1-name', 'Mat og lokaler'],
  ['cost-1-amount', String(amount + 20_000)],
  ['own-money-1-name', 'Fra kommunen'],
  ['own-money-1-amount', '20 000'],
]

async function fillIn(crew: Crew, title: string, amount: number): Promise<string> {
  const { applicant } = crew
  const application = await begin(crew)
  await applicant.submit(`${application}/edit`, `${application}/edit`, facts(title, amount))
  const said = ['need', 'targetGroup', 'aim', 'activities', 'knowing', 'continuation'].flatMap(
    (key): Fields => [
      [`q.${key}.present`, '1'],
      [`q.${key}`, 'Nye og gamle innbyggere møtes for sjelden, og vi vil prøve noe lite.'],
    ],
  )
  await applicant.submit(`${application}/questions`, `${application}/questions`, [
    ...said,
    ['q.shares.present', '1'],
    ['q.shares', 'yes'],
  ])
  return application
}

async function send(applicant: Person, application: string): Promise<string> {
  await applicant.submit(`${application}/submit`, `${application}/submit`, [])
  return application
}

async function appoint(officer: Person, application: string, reader: string) {
  const page = await officer.read(`${application}/readers`)
  const id = new RegExp(`<option value="([^"]+)"[^>]*>[^<]*${reader}`).exec(page)?.[1] ?? ''
  await officer.submit(`${application}/readers`, `${application}/readers`, [['accountId', id]])
}

const declare = (reader: Person, application: string, conflict: 'yes' | 'no') =>
  reader.submit(`${application}/interest`, `${application}/interest`, [
    ['conflict', conflict],
    ['note', conflict === 'yes' ? 'Jeg er gift med en av dem som søker.' : ''],
  ])

/** Sent, and read by two. */
async function read(crew: Crew, title: string, amount: number): Promise<string> {
  const { applicant, officer, colleague } = crew
  const application = await send(applicant, await fillIn(crew, title, amount))
  for (const reader of [officer, colleague]) {
    await appoint(officer, application, reader.name)
    await declare(reader, application, 'no')
    await reader.submit(`${application}/assessment`, `${application}/assessment`, [
      ...['need', 'plan', 'knowing', 'anchoring', 'lasting'].map((id): Fields[number] => [
        `score-${id}`,
        '4',
      ]),
      ['comment', 'Lite og gjennomtenkt.'],
    ])
  }
  return application
}

const decide = (officer: Person, application: string, amount: number) =>
  officer.submit(`${application}/decision`, `${application}/decision`, [
    ['outcome', 'granted'],
    ['amount', ''],
    ['reason', 'Et lite skritt som mange kan ta etterpå.'],
    ['conditions', 'Skriv til oss om dere flytter oppstarten.'],
    ['payments.0.amount', String(amount)],
    ['payments.0.waitsFor', 'acceptance'],
    ['payments.0.dueOn', ''],
  ])

/** Granted, accepted and paid. */
async function holdGrant(crew: Crew, title: string): Promise<string> {
  const { applicant, colleague } = crew
  const application = await read(crew, title, 20_000)
  await decide(colleague, application, 20_000)
  await applicant.submit(`${application}/acceptance`, `${application}/acceptance`, [['answer', 'accept']])
  const today = /name="paidOn-1"[^>]*value="([^"]+)"/.exec(
    await colleague.read(`${application}/payments`),
  )?.[1]
  await colleague.submit(`${application}/payments`, `${application}/payments`, [['paidOn-1', today ?? '']])
  return application
}

async function reportOn(applicant: Person, application: string) {
  const report = `${application}/report`
  const answers = {
    done: 'Vi holdt seks middager i tre bygder.',
    asPlanned: 'as-planned',
    reached: '40',
    unspent: '0',
    conditionsMet: 'yes',
    continues: 'yes',
    lesson: 'La gjestene lage maten.',
  }
  const led = await applicant.submit(
    report,
    report,
    [
      ...Object.entries(answers).flatMap(
        ([key, value]): Fields => [
          [`q.${key}.present`, '1'],
          [`q.${key}`, value],
        ],
      ),
      ['q.spending.present', '1'],
      ['q.spending.0.what', 'Mat'],
      ['q.spending.0.amount', '40 000'],
    ],
    `${report}/send`,
  )
  if (!led.includes('/payments')) throw new Error(`the report was not sent: ${led}`)
}
