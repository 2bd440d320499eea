import type { Language } from '../../../../platform/i18n/languages.ts'
import { Heading } from '../../../../platform/ui/components.tsx'
import { Quote } from '../../findings/page/quote.tsx'
import { aboutReference } from '../out/reference-words.ts'
import type { Reference, ShownSynthesis } from '../read-synthesis.ts'
import type { Piece } from '../synthesis.ts'
import { texts } from '../texts.ts'

/** The text with its numbered references, and what they stand for. */
export function SynthesisView({ shown, language }: { shown: ShownSynthesis; language: Language }) {
  const pieces = (all: Piece[]) =>
    all.map((piece) => {
      if ('text' in piece) return piece.text
      const number = shown.numberOf(piece.cites)
      return number === undefined ? null : <a href={`#reference-${number}`}>[{number}]</a>
    })
  return (
    <>
      <div class="synthesis-text" lang={shown.language === language ? undefined : shown.language}>
        {shown.blocks.map((block) => {
          if (block.kind === 'heading') return <Heading level={2}>{pieces(block.pieces)}</Heading>
          if (block.kind === 'list')
            return (
              <ul>
                {block.items.map((item) => (
                  <li>{pieces(item)}</li>
                ))}
              </ul>
            )
          return <p>{pieces(block.pieces)}</p>
        })}
      </div>
      {shown.references.length > 0 ? (
        <section aria-labelledby="references">
          <Heading level={2} id="references">
            {texts[language].references}
          </Heading>
          <ol class="references">
            {shown.references.map((reference) => (
              <li id={`reference-${reference.number}`} value={String(reference.number)}>
                <Referred reference={reference} language={language} />
                {reference.quotes.map((source) => (
                  <Quote source={source} language={language} />
                ))}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}

/** A withdrawn one has its title and no link: its page is gone. */
function Referred({ reference, language }: { reference: Reference; language: Language }) {
  const lang = reference.language === language ? undefined : reference.language
  const folder = reference.kind === 'finding' ? 'findings' : 'examples'
  return (
    <p>
      {reference.state === 'published' ? (
        <a href={`/${language}/knowledge/${folder}/${reference.slug}`} lang={lang}>
          {reference.title}
        </a>
      ) : (
        <span lang={lang}>{reference.title}</span>
      )}{' '}
      <span class="quiet">({aboutReference(reference, language)})</span>
    </p>
  )
}
