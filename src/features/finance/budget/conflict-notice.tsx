import type { Ctx } from '../../../platform/http/environment.ts'
import { formatHundredths, formatInstant } from '../../../platform/i18n/format.ts'
import { Alert, Table } from '../../../platform/ui/components.tsx'
import { budgetTexts } from './texts.ts'

export type VersionLine = { id: string | undefined; name: string; amountOre: number }

/** Somebody saved a version while this one was written. */
export type Conflict = {
  version: number
  savedBy: string | null
  savedAt: Date
  theirs: VersionLine[]
  yours: VersionLine[]
}

type Differing = { name: string; theirs: VersionLine | undefined; yours: VersionLine | undefined }

/** Lines that are not alike in the two, in the order of the saved version; lines are the same by id, else by name. */
export function differingLines({ theirs, yours }: Pick<Conflict, 'theirs' | 'yours'>): Differing[] {
  const same = (a: VersionLine, b: VersionLine) =>
    a.id && b.id ? a.id === b.id : a.name.toLowerCase() === b.name.toLowerCase()
  const pairs = [
    ...theirs.map((their) => ({ theirs: their, yours: yours.find((your) => same(their, your)) })),
    ...yours
      .filter((your) => !theirs.some((their) => same(their, your)))
      .map((your) => ({ theirs: undefined, yours: your })),
  ]
  return pairs
    .filter(
      (pair) => pair.theirs?.name !== pair.yours?.name || pair.theirs?.amountOre !== pair.yours?.amountOre,
    )
    .map((pair) => ({ name: pair.yours?.name ?? pair.theirs?.name ?? '', ...pair }))
}

export function ConflictNotice({ c, conflict }: { c: Ctx; conflict: Conflict }) {
  const { language } = c.var
  const t = budgetTexts[language]
  const rows = differingLines(conflict)
  const written = (line: VersionLine | undefined, name: string) =>
    line
      ? `${line.name === name ? '' : `${line.name}: `}${formatHundredths(line.amountOre, language)}`
      : t.noLine
  return (
    <>
      <Alert color="warning" title={t.conflictTitle(conflict.version)}>
        <p>{t.conflictText}</p>
        <p>{t.conflictBy(conflict.savedBy ?? t.somebody, formatInstant(conflict.savedAt, language))}</p>
      </Alert>
      {rows.length > 0 ? (
        <Table<Differing>
          caption={t.conflictTitle(conflict.version)}
          captionHidden
          rows={rows}
          columns={[
            { name: t.line, value: ({ name }) => name },
            { name: t.theirs, number: true, value: (row) => written(row.theirs, row.name) },
            { name: t.yours, number: true, value: (row) => written(row.yours, row.name) },
          ]}
        />
      ) : null}
    </>
  )
}
