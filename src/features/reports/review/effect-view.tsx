import type { Ctx } from '../../../platform/http/environment.ts'
import { formatOre } from '../../../platform/i18n/format.ts'
import { Heading, Table } from '../../../platform/ui/components.tsx'
import { reportName } from '../report-name.ts'
import { effectTexts } from './effect-texts.ts'
import { differs, type EffectOnLater } from './later-reports.ts'

/** What a report's figures mean for later ones: said there, would be from here, and the difference, in all and by line. */
export function EffectView({ c, effects, note }: { c: Ctx; effects: EffectOnLater[]; note?: string }) {
  const { language } = c.var
  const t = effectTexts[language]
  return (
    <section aria-labelledby="effect" class="effect">
      <Heading level={2} size="sm" id="effect">
        {t.effectTitle}
      </Heading>
      {effects.length === 0 ? <p>{t.effectNone}</p> : <p>{t.effectLead}</p>}
      {note && effects.length > 0 ? <p class="quiet">{note}</p> : null}
      {effects.map((effect) => (
        <Effect c={c} effect={effect} />
      ))}
    </section>
  )
}

function Effect({ c, effect }: { c: Ctx; effect: EffectOnLater }) {
  const { language } = c.var
  const t = effectTexts[language]
  const shown = (ore: number) => formatOre(ore, effect.currency, language)
  const signed = (ore: number) => `${ore > 0 ? '+' : ''}${shown(ore)}`.replace(/^-/, '\u2212')
  const { saidOre, wouldBeOre, differenceOre } = effect.total
  const name = t.effectReport(reportName(effect.formTitle, effect, language), effect.number)
  if (!differs(effect)) return <p>{t.effectSame(name)}</p>
  return (
    <>
      <p>{t.effectSays(name, shown(saidOre), shown(wouldBeOre), signed(differenceOre))}</p>
      {effect.lines.length > 0 ? (
        <Table
          caption={`${name}: ${t.effectCaption(effect.lines.length)}`}
          rows={effect.lines}
          columns={[
            { name: t.line, value: (line) => line.name },
            { name: t.said, value: (line) => shown(line.saidOre), number: true },
            { name: t.wouldBe, value: (line) => shown(line.wouldBeOre), number: true },
            { name: t.difference, value: (line) => signed(line.differenceOre), number: true },
          ]}
        />
      ) : null}
    </>
  )
}
