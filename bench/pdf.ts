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

execFileSync(process.execPath, [join(projectRoot(), 'bootstrap', 'ensure-document-tools.mjs')], {
  stdio: 'inherit',
})
const folder = mkdtempSync(join(tmpdir(), 'rotfeste-bench-pdf-'))
try {
  const [first = 0] = await timed(1, () => reportPdf(anotherReport(0), 'nb', 'ua-1'))
  say({ name: 'annual report, the first PDF of a process', value: round(first), unit: 'ms' })

  let made = 1
  const ours = new Map<PdfStandard, number>()
  await timed(10, () => reportPdf(anotherReport(made++), 'nb', 'a-2a'))
  for (const standard of ['ua-1', 'a-2a'] as const) {
    const reports = Array.from({ length: 60 }, () => anotherReport(made++))
    const taken = await timed(60, (number) => reportPdf(reports[number] ?? anotherReport(0), 'nb', standard))
    ours.set(standard, median(taken))
    say({
      name: `annual report as ${standard === 'ua-1' ? 'PDF/UA-1' : 'PDF/A-2a'}`,
      value: round(median(taken)),
      unit: 'ms, median of 60',
      slowestOfTwenty: round(taken.toSorted((a, b) => a - b)[56] ?? 0),
      peer: 'goal',
      peerValue: GOAL_MS,
      ratio: round(median(taken) / GOAL_MS, 2),
    })
  }

  const report = anotherReport(made++)
  writeFileSync(join(folder, 'report.docx'), await reportDocx(report, 'nb'))
  writeFileSync(join(folder, 'report.html'), await reportHtml(report, 'nb', css))
  const against = (name: string, value: number) => {
    for (const [standard, mine] of ours)
      say({
        name: `${name}, against ${standard === 'ua-1' ? 'PDF/UA-1' : 'PDF/A-2a'}`,
        value: round(value),
        unit: 'ms, median',
        peer: 'ours',
        peerValue: round(mine),
        ratio: round(value / mine),
      })
  }
  await libreOffice(against)
  await inChromium(against)

  const before = rss()
  const texts = await timed(1000, (number) =>
    reportPdf(anotherReport(made + number), 'nb', number % 2 ? 'ua-1' : 'a-2a'),
  )
  say({
    name: 'memory of the process after 1,000 more PDFs',
    value: round(rss()),
    unit: 'MB',
    peer: 'before them',
    peerValue: round(before),
    ratio: round(rss() / before, 2),
    msEach: round(median(texts)),
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** LibreOffice with a profile of its own that it has already made, started each time, and converting many in one go. */
async function libreOffice(against: (name: string, value: number) => void) {
  if (!toolIsHere('soffice')) return
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
  convert([join(folder, 'report.docx')])
  const started = median(await timed(5, () => convert([join(folder, 'report.docx')])))
  against('LibreOffice converting the DOCX twin', started)
  mkdirSync(join(folder, 'many'))
  const many = Array.from({ length: 11 }, (_, number) => {
    const path = join(folder, 'many', `report-${number}.docx`)
    copyFileSync(join(folder, 'report.docx'), path)
    return path
  })
  const [all = 0] = await timed(1, () => convert(many))
  against('LibreOffice already running (11 in one go, less the first)', (all - started) / 10)
}

async function inChromium(against: (name: string, value: number) => void) {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    process.stderr.write('Not measured here: Chromium is missing.\n')
    return
  }
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
  const page = `file://${join(folder, 'report.html')}`
  const print = () =>
    spawnSync(executablePath, [
      '--headless',
      ...quiet,
      `--user-data-dir=${join(folder, 'chromium')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(folder, 'chromium.pdf')}`,
      page,
    ])
  print()
  against('Chromium printing the HTML twin', median(await timed(5, print)))
  const browser = await openBrowser()
  const opened = async () => {
    const tab = await browser.newPage()
    await tab.goto(page)
    await tab.pdf({ format: 'A4', tagged: true, outline: true })
    await tab.close()
  }
  await opened()
  against('Chromium already running', median(await timed(10, opened)))
  await browser.close()
}
