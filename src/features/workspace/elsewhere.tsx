import type { Language } from '../../platform/i18n/languages.ts'
import { Heading } from '../../platform/ui/components.tsx'
import { WithOwnWords } from '../../platform/ui/own-words.tsx'
import { elsewhereTexts } from './elsewhere-texts.ts'
import { texts } from './texts.ts'
import type { readWaitingInFeatures } from './waiting-in-features.ts'

/** What waits in the other rooms of the office, by kind: the first of each, and how many more. */
export function Elsewhere({
  language,
  waiting,
}: {
  language: Language
  waiting: Awaited<ReturnType<typeof readWaitingInFeatures>>
}) {
  const t = elsewhereTexts[language]
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="elsewhere" class="waiting">
      <Heading level={2} size="sm" id="elsewhere">
        {t.elsewhere}
      </Heading>
      <dl class="waiting-kinds">
        {waiting.map(({ kind, count, first }) => (
          <>
            <dt>{t.waitingKinds[kind]}</dt>
            {first.map(({ title, href, own }) => (
              <dd>
                <a href={href}>
                  <WithOwnWords
                    text={title}
                    own={own?.text ?? ''}
                    lang={own?.language === language ? undefined : own?.language}
                  />
                </a>
              </dd>
            ))}
            {count > first.length ? (
              <dd class="quiet">{texts[language].more(count - first.length)}</dd>
            ) : null}
          </>
        ))}
      </dl>
    </section>
  )
}
