import type { DemoPersonKey } from './people.ts'

/**
 * What the project in Vesterålen did and spent. Budget and use by line are the figures of its annual report of 2014; vouchers, days and
 * activities are invented for the demo and agree with them.
 */
export const vesteraalenProject = 'Innvandre en ressurs i Nordland'
export const vesteraalenLeader: DemoPersonKey = 'project-leader-vesteraalen'

/** Whole kroner; `used` in pieces, each a voucher. */
export const vesteraalenLines: {
  name: string
  budget: number
  used: { day: string; amount: number; text: string }[]
}[] = [
  { name: 'Erfaringskonferanse', budget: 76_500, used: [] },
  { name: 'Evaluering', budget: 93_000, used: [] },
  {
    name: 'Forankringsmøter',
    budget: 68_400,
    used: [
      { day: '2013-09-12', amount: 34_200, text: 'Møter med tre kommuneledelser' },
      { day: '2013-10-24', amount: 34_200, text: 'Møter med tre kommuneledelser' },
    ],
  },
  {
    name: 'Formidling',
    budget: 27_000,
    used: [{ day: '2013-11-05', amount: 9_000, text: 'Brosjyre på fem språk' }],
  },
  {
    name: 'Kartlegging',
    budget: 54_000,
    used: [{ day: '2013-08-30', amount: 54_000, text: 'Kartlegging i seks kommuner' }],
  },
  {
    name: 'Koordinator kommunene',
    budget: 360_000,
    used: [
      { day: '2013-09-30', amount: 45_000, text: 'Koordinatorer, tredje kvartal' },
      { day: '2013-12-31', amount: 45_000, text: 'Koordinatorer, fjerde kvartal' },
    ],
  },
  {
    name: 'Mentorprogram',
    budget: 492_000,
    used: [
      { day: '2013-10-15', amount: 96_000, text: 'Opplæring av mentorer' },
      { day: '2013-12-10', amount: 75_000, text: 'Veiledning og samlinger' },
    ],
  },
  {
    name: 'Møtelokaler og servering',
    budget: 60_000,
    used: [{ day: '2013-11-19', amount: 1_734, text: 'Kaffe og leie, oppstartsmøte' }],
  },
  { name: 'Møteplassen «Ny i Norge»', budget: 330_000, used: [] },
  {
    name: 'Presentasjon kommune',
    budget: 112_500,
    used: [{ day: '2013-10-03', amount: 90_000, text: 'Presentasjon i fem kommunestyrer' }],
  },
  {
    name: 'Prosjektgruppemøter',
    budget: 66_000,
    used: [{ day: '2013-12-05', amount: 21_500, text: 'Fire møter i prosjektgruppen' }],
  },
  {
    name: 'Rapportering',
    budget: 51_500,
    used: [{ day: '2013-12-18', amount: 12_600, text: 'Arbeid med rapport' }],
  },
  {
    name: 'Reisekostnader',
    budget: 75_000,
    used: [
      { day: '2013-09-20', amount: 14_210, text: 'Reiser, september' },
      { day: '2013-11-28', amount: 21_325, text: 'Reiser, oktober og november' },
    ],
  },
  {
    name: 'Rekruttering mentorer og mentorpartnere',
    budget: 171_000,
    used: [{ day: '2013-11-12', amount: 171_000, text: 'Rekruttering i seks kommuner' }],
  },
  {
    name: 'Ressursgruppemøter',
    budget: 15_000,
    used: [{ day: '2013-10-30', amount: 7_200, text: 'To møter i ressursgruppen' }],
  },
  { name: 'Tre lederseminar', budget: 526_000, used: [] },
]

export const vesteraalenActivities: {
  day: string
  kind: 'measure' | 'meeting' | 'event' | 'course' | 'media' | 'presentation'
  title: string
  municipality?: string
  reached?: number
  targetGroup?: string
}[] = [
  { day: '2013-09-12', kind: 'meeting', title: 'Møte med ledelsen i Sortland, Bø og Øksnes', reached: 14 },
  {
    day: '2013-10-15',
    kind: 'course',
    title: 'Kurs for de første mentorene',
    municipality: 'NO-1870',
    reached: 22,
    targetGroup: 'mentor',
  },
  {
    day: '2013-11-12',
    kind: 'measure',
    title: 'Mentornettverk i gang i Hadsel',
    municipality: 'NO-1866',
    reached: 12,
    targetGroup: 'immigrant',
  },
  {
    day: '2013-11-19',
    kind: 'event',
    title: 'Oppstartskveld med mat fra mange land',
    municipality: 'NO-1870',
    reached: 65,
    targetGroup: 'immigrant',
  },
  { day: '2013-11-26', kind: 'media', title: 'Oppslag i lokalavisen om innvandrere som ressurs' },
  {
    day: '2013-12-02',
    kind: 'presentation',
    title: 'Innlegg på nettverkssamling for regional og kommunal planlegging, Lillestrøm',
    reached: 80,
  },
  {
    day: '2013-12-11',
    kind: 'measure',
    title: 'Mentornettverk i gang i Andøy',
    municipality: 'NO-1871',
    reached: 9,
    targetGroup: 'immigrant',
  },
]
