import type { Ctx } from '../../../platform/http/environment.ts'
import { formatDay, formatInstant } from '../../../platform/i18n/format.ts'
import { Alert, Facts, Tag } from '../../../platform/ui/components.tsx'
import { effectiveDueDay } from '../schedule/index.ts'
import { daysLate } from '../send/days-late.ts'
import type { VersionFacts } from '../send/find-version.ts'
import { decisionTexts } from './decision-texts.ts'
import type { LoadedVersion } from './load-version.ts'
import { reviewTexts } from './texts.ts'

type Language = Ctx['var']['language']

export function versionState(
  version: VersionFacts,
  sentVersion: number,
): keyof (typeof reviewTexts)['en']['states'] {
  if (version.decision === 'approved') return version.reopenedAt ? 'reopened' : 'approved'
  if (version.decision) return version.decision
  return version.number === sentVersion ? 'waiting' : 'replaced'
}

export function StateTag({
  language,
  version,
  loaded,
}: {
  language: Language
  version: VersionFacts
  loaded: LoadedVersion
}) {
  const state = versionState(version, loaded.report.sentVersion)
  const color = state === 'approved' ? 'accent' : state === 'waiting' ? 'sand' : 'care'
  return <Tag color={color}>{reviewTexts[language].states[state]}</Tag>
}

export function Late({ loaded, language }: { loaded: LoadedVersion; language: Language }) {
  const { report, version } = loaded
  // A version that was asked for again has its own deadline; the first is held against the one it was sent under.
  const dueOn = version.content?.report.dueOn ?? report.dueOn
  const late = daysLate({ dueOn, timeZone: report.timeZone }, version.sentAt)
  return late > 0 ? <p class="late">{reviewTexts[language].late(late)}</p> : null
}

/** The alarm: what is stored is no longer what was sent. */
export function Broken({ c, loaded, base }: { c: Ctx; loaded: LoadedVersion; base: string }) {
  const { version } = loaded
  if (version.intact) return null
  const t = reviewTexts[c.var.language]
  const archive = !version.broken.includes('archive')
  return (
    <Alert color="danger" title={t.brokenTitle}>
      {version.content ? null : <p>{t.brokenContent}</p>}
      {version.broken.includes('sender') ? <p>{t.brokenSender}</p> : null}
      {archive ? null : <p>{t.brokenArchive}</p>}
      {version.brokenAttachments.length > 0 ? <p>{t.brokenFiles}</p> : null}
      {archive && !version.content ? (
        <p>
          <a href={`${base}/versions/${version.number}/archive.pdf`}>{t.archiveHolds}</a>
        </p>
      ) : null}
    </Alert>
  )
}

export function Decision({ c, loaded, base }: { c: Ctx; loaded: LoadedVersion; base: string }) {
  const { language } = c.var
  const t = reviewTexts[language]
  const { report, version } = loaded
  const here = version.number === report.sentVersion
  return (
    <>
      {version.decision && version.decidedBy && version.decidedAt ? (
        <div class="decision" data-decision={version.decision}>
          <p>
            <b>{t.states[version.decision]}</b>{' '}
            <span class="quiet">
              {t.decisionBy(version.decidedBy, formatInstant(version.decidedAt, language))}
            </span>
          </p>
          {version.decisionReason ? <div class="kept-text">{version.decisionReason}</div> : null}
        </div>
      ) : null}
      {version.reopenedAt && version.reopenedBy ? (
        <Alert color="warning" title={t.states.reopened}>
          <p>{t.reopenedNote(version.reopenedBy, formatInstant(version.reopenedAt, language))}</p>
          <div class="kept-text">{version.reopenReason}</div>
        </Alert>
      ) : null}
      {!here ? (
        <p>
          <a href={`${base}/versions/${report.sentVersion}`}>{t.newer}</a>
        </p>
      ) : null}
      {here && report.mayWrite && report.state === 'returned' ? (
        <div class="actions">
          <p>{t.toAnswer(loaded.returned.size)}</p>
          <a class="ds-button" data-variant="primary" href={base}>
            {t.fillIn}
          </a>
        </div>
      ) : null}
      {here && report.mayReview && report.state === 'returned' ? (
        <p>
          <a href={`${base}/deadline`}>{decisionTexts[language].moveDeadline}</a>
        </p>
      ) : null}
      {here && report.mayReview && report.state === 'approved' ? (
        <p>
          <a href={`${base}/versions/${version.number}/reopen`}>{decisionTexts[language].reopen}</a>
        </p>
      ) : null}
    </>
  )
}

/** The report in other shapes; none is made from content that was changed. */
export function Outside({
  loaded,
  language,
  base,
}: {
  loaded: LoadedVersion
  language: Language
  base: string
}) {
  const t = reviewTexts[language]
  const { version } = loaded
  const here = `${base}/versions/${version.number}`
  const files = [
    ...(version.content ? [['report.pdf', t.readPdf] as const] : []),
    ...(version.broken.includes('archive') ? [] : [['archive.pdf', t.archivePdf] as const]),
    ...(version.content
      ? ([
          ['report.docx', t.docx],
          ['report.json', t.json],
          ['print', t.print],
        ] as const)
      : []),
  ]
  return (
    <nav class="version-links" aria-label={t.outside}>
      <ul>
        {files.map(([file, text]) => (
          <li>
            <a href={`${here}/${file}`}>{text}</a>
          </li>
        ))}
        <li>
          <a href={`${base}/versions`}>{t.allVersions}</a>
        </li>
        {loaded.mayDecide ? (
          <li>
            <a href="#decide">{decisionTexts[language].decide}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

export function VersionFactsView({ loaded, language }: { loaded: LoadedVersion; language: Language }) {
  const t = reviewTexts[language]
  const { content } = loaded.version
  if (!content) return null
  const { project, report } = content
  const day = (on: string) => formatDay(on, language)
  return (
    <section aria-labelledby="facts">
      <h2 class="ds-sr-only" id="facts">
        {t.facts}
      </h2>
      <Facts
        facts={[
          { name: t.project, value: <a href={`/${language}/projects/${project.slug}`}>{project.name}</a> },
          { name: t.projectNumber, value: project.number },
          { name: t.owner, value: project.owner },
          { name: t.programme, value: project.programme },
          { name: t.funder, value: project.funder },
          { name: t.period, value: `${day(report.periodFrom)} – ${day(report.periodTo)}` },
          { name: t.due, value: day(effectiveDueDay(report.dueOn, loaded.report.timeZone)) },
          { name: t.checksum, value: <code class="hash">{loaded.version.contentSha256}</code> },
        ]}
      />
    </section>
  )
}

export function Hashes({ version, language }: { version: VersionFacts; language: Language }) {
  const t = reviewTexts[language]
  return (
    <Facts
      facts={[
        { name: t.checksum, value: <code class="hash">{version.contentSha256}</code> },
        { name: t.archiveChecksum, value: <code class="hash">{version.archiveSha256}</code> },
      ]}
    />
  )
}
