import type { Ctx } from '../../../platform/http/environment.ts'
import { formatNumber, formatShare } from '../../../platform/i18n/format.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { Page } from '../../../platform/ui/page.tsx'
import { levelName } from './evidence-box.tsx'
import type { EvidenceLevel, EvidenceRule } from './rule.ts'
import { evidenceTexts } from './texts.ts'

/** The rule in words, with the numbers in force. */
export function RulePage({ c, rule }: { c: Ctx; rule: EvidenceRule }) {
  const { language } = c.var
  const t = evidenceTexts[language].page
  const n = (value: number) => formatNumber(value, language)
  const asks: Record<EvidenceLevel, string> = {
    0: t.l0(n(rule.noEffectAdoptions)),
    1: t.l1,
    2: t.l2,
    3: t.l3(n(rule.someAdoptions), formatShare(rule.reachedShare, language)),
    4: t.l4(n(rule.goodAdoptions), n(rule.goodMunicipalities)),
    5: t.l5(n(rule.comparisons)),
  }
  const levels: EvidenceLevel[] = [5, 4, 3, 2, 1, 0]
  return (
    <Page c={c} title={t.title} breadcrumbs={[{ href: `/${language}/toolbox`, text: t.toolbox }]}>
      <Heading>{t.title}</Heading>
      <p class="lead">{t.lead}</p>
      <Heading level={2}>{t.levels}</Heading>
      <dl class="facts">
        {levels.map((level) => (
          <div id={`level-${level}`}>
            <dt>
              {t.levelColumn} {level}: {levelName(level, language)}
            </dt>
            <dd>{asks[level]}</dd>
          </div>
        ))}
      </dl>
      <Heading level={2}>{t.counts}</Heading>
      <ul>
        {[t.checked, t.age(n(rule.freshYears)), t.once, t.few, t.down].map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p class="quiet">{t.origin}</p>
    </Page>
  )
}
