import type { Ctx } from '../../../platform/http/environment.ts'
import { Heading } from '../../../platform/ui/components.tsx'
import { type Missing, MissingList, partPaths, parts } from './missing.tsx'
import { texts } from './texts.ts'

/** The parts of a draft with what each lacks. */
export function DraftSteps({ c, address, missing }: { c: Ctx; address: string; missing: Missing[] }) {
  const t = texts[c.var.language]
  return (
    <section class="draft-steps">
      <Heading level={2} size="sm">
        {t.steps}
      </Heading>
      <ol>
        {parts.map((part) => {
          const lacks = missing.filter((each) => each.part === part)
          return (
            <li>
              <a href={`${address}${partPaths[part]}`}>{t.parts[part]}</a>{' '}
              <span class="quiet">{lacks.length === 0 ? t.stepDone : t.stepLeft(lacks.length)}</span>
              {lacks.length > 0 ? <MissingList address={address} missing={lacks} /> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
