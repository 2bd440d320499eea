// The annual report as PDF/UA and PDF/A, a different report each time, and, in the same run, LibreOffice converting its DOCX
// twin and Chromium printing its HTML twin: started for each, as on a server that keeps neither running, and kept warm. Also
// the first PDF of a process, and the memory after a thousand. One JSON line a figure.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '../e2e/support.ts'
import type { ReportContent } from '../src/features/reports/content.ts'
import { formNamed, fullReport, prose } from '../src/features/reports/out/full-report.test-support.ts'
import { reportDocx } from '../src/features/reports/out/report-docx.ts'
import { reportHtml } from '../src/features/reports/out/report-html.test-support.tsx'
import { reportPdf } from '../src/features/reports/out/report-pdf.ts'
import type { PdfStandard } from '../src/platform/pdf/compile-pdf.ts'
import { toolIsHere } from '../src/platform/pdf/pdf-tools.test-support.ts'
import { projectRoot } from '../src/platform/project-root.ts'
import css from '../src/platform/ui/main.css?inline'

const GOAL_MS = 60
const TURNS = 7
const say = (figure: Record<string, string | number>) => process.stdout.write(`${JSON.stringify(figure)}\n`)
const round = (value: number, digits = 1) => Number(value.toFixed(digits))
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const rss = () => process.memoryUsage().rss / 1_000_000

const form = formNamed('bolyst-annual-report')
/** A report nobody has made before: every text is another, so that nothing kept from the last one helps. */
function anotherReport(number: number): ReportContent {
  const report = fullReport(form)
  for (const section of form.sections)
    for (const question of section.questions)
      if (question.kind === 'long-text')
        report.answers[question.key] =
          `Rapport ${number}, ${question.key}. ${prose(question.wordLimit ? 230 : 160).replaceAll(' i ', ` i ${number} `)}`
  report.project.name = `Mentornettverk ${number}`
  return report
}

async function timed(times: number, act: (number: number) => unknown): Promise<number[]> {
  const taken: number[] = []
  for (let number = 0; number < times; number += 1) {
    const started = performance.now()
    await act(number)
    taken.push(performance.now() - started)
    // What was made is let go when the process has a moment for it, as between two requests.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return taken
}

let made = 0
/** Reports made beforehand, so that only setting them is timed. */
async function setReports(times: number, standard: PdfStandard): Promise<number[]> {
  const reports = Array.from({ length: times }, () => anotherReport(made++))
  return timed(times, (number) => reportPdf(reports[number] ?? anotherReport(made++), 'nb', standard))
}

const names: Record<PdfStandard, string> = { 'ua-1': 'PDF/UA-1', 'a-2a': 'PDF/A-2a' }
const standards: PdfStandard[] = ['ua-1', 'a-2a']
const ours: Record<PdfStandard, number[]> = { 'ua-1': [], 'a-2a': [] }
execFileSync(process.execPath, [join(projectRoot(), 'bootstrap', 'ensure-document-tools.mjs')], {
  stdio: 'inherit',
})
const folder = mkdtempSync(join(tmpdir(), 'rotfeste-bench-pdf-'))
try {
  const [first = 0] = await setReports(1, 'ua-1')
  say({ name: 'annual report, the first PDF of a process', value: round(first), unit: 'ms' })
  await setReports(20, 'a-2a')

  const report = anotherReport(made++)
  writeFileSync(join(folder, 'report.docx'), await reportDocx(report, 'nb'))
  writeFileSync(join(folder, 'report.html'), await reportHtml(report, 'nb', css))
  const peers = [...libreOffice(), ...(await chromium())]
  for (const { prepare } of peers) await prepare()
  // In turns, so that whatever else the machine does slows all alike.
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const standard of standards) ours[standard].push(...(await setReports(12, standard)))
    for (const peer of peers) peer.taken.push(await peer.convert())
  }
  for (const standard of standards) {
    const taken = ours[standard].toSorted((a, b) => a - b)
    say({
      name: `annual report as ${names[standard]}`,
      value: round(median(taken)),
      unit: 'ms, median',
      best: round(taken[0] ?? 0),
      nineteenOfTwenty: round(taken[Math.floor(taken.length * 0.95)] ?? 0),
      processor: round(await processorTime(standard)),
      peer: 'goal',
      peerValue: GOAL_MS,
      ratio: round(median(taken) / GOAL_MS, 2),
    })
  }
  for (const { name, taken } of peers)
    for (const standard of standards)
      say({
        name: `${name}, against ${names[standard]}`,
        value: round(median(taken)),
        unit: 'ms, median',
        peer: 'ours',
        peerValue: round(median(ours[standard])),
        ratio: round(median(taken) / median(ours[standard])),
      })
  for (const { end } of peers) await end()

  const before = rss()
  const thousand = await timed(1000, (number) =>
    reportPdf(anotherReport(made++), 'nb', number % 2 ? 'ua-1' : 'a-2a'),
  )
  say({
    name: 'memory of the process after 1,000 more PDFs',
    value: round(rss()),
    unit: 'MB',
    peer: 'before them',
    peerValue: round(before),
    ratio: round(rss() / before, 2),
    msEach: round(median(thousand)),
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds of the processor for one PDF, which do not grow when the machine has other things to do. */
async function processorTime(standard: PdfStandard): Promise<number> {
  const reports = Array.from({ length: 20 }, () => anotherReport(made++))
  const before = process.cpuUsage()
  for (const report of reports) reportPdf(report, 'nb', standard)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / reports.length
}

type Peer = {
  name: string
  taken: number[]
  prepare: () => unknown
  /** @returns milliseconds for one report. */
  convert: () => Promise<number>
  end: () => unknown
}

/** LibreOffice with a profile of its own that it has already made: started each time, and many in one go. */
function libreOffice(): Peer[] {
  if (!toolIsHere('soffice')) return []
  const one = join(folder, 'report.docx')
  const convert = (files: string[]) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf',
        '--outdir',
        join(folder, 'out'),
        ...files,
      ],
      { stdio: 'ignore' },
    )
  mkdirSync(join(folder, 'many'))
  const many = Array.from({ length: 11 }, (_, number) => {
    const path = join(folder, 'many', `report-${number}.docx`)
    copyFileSync(one, path)
    return path
  })
  const once = async () => median(await timed(1, () => convert([one])))
  return [
    {
      name: 'LibreOffice converting the DOCX twin',
      taken: [],
      prepare: () => convert([one]),
      convert: once,
      end: () => undefined,
    },
    {
      name: 'LibreOffice already running (eleven in one go, less the first)',
      taken: [],
      prepare: () => undefined,
      convert: async () => {
        const first = await once()
        return (median(await timed(1, () => convert(many))) - first) / 10
      },
      end: () => undefined,
    },
  ]
}

async function chromium(): Promise<Peer[]> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    process.stderr.write('Not measured here: Chromium is missing.\n')
    return []
  }
  const page = `file://${join(folder, 'report.html')}`
  const print = () =>
    spawnSync(executablePath, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${join(folder, 'chromium')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(folder, 'chromium.pdf')}`,
      page,
    ])
  const browser = await openBrowser()
  const inTab = async () => {
    const tab = await browser.newPage()
    await tab.goto(page)
    await tab.pdf({ format: 'A4', tagged: true, outline: true })
    await tab.close()
  }
  return [
    {
      name: 'Chromium printing the HTML twin',
      taken: [],
      prepare: print,
      convert: async () => median(await timed(1, print)),
      end: () => undefined,
    },
    {
      name: 'Chromium already running, a new tab for each',
      taken: [],
      prepare: inTab,
      convert: async () => median(await timed(1, inTab)),
      end: () => browser.close(),
    },
  ]
}
