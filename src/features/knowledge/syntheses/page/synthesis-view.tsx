import type { Child } from 'hono/jsx'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { Heading, Table } from '../../../../platform/ui/components.tsx'
import { Quote } from '../../findings/page/quote.tsx'
import { aboutReference, referencePath } from '../out/reference-words.ts'
import type { Reference, ShownSynthesis } from '../read-synthesis.ts'
import { type Block, type Piece, wordsIn } from '../synthesis.ts'
import { texts } from '../texts.ts'

/** The text with its numbered references, and what they stand for. */
export function SynthesisView({ shown, language }: { shown: ShownSynthesis; language: Language }) {
  const pieces = (all: Piece[]) =>
    all.map((piece) => {
      if ('text' in piece) return piece.text
      const number = shown.numberOf(piece.cites)
      // Only in a text that is not published: what it leads to is not published either.
      return number === undefined ? <mark>[?]</mark> : <a href={`#reference-${number}`}>[{number}]</a>
    })
  return (
    <>
      <div class="synthesis-text" lang={shown.language === language ? undefined : shown.language}>
        {shown.blocks.map((block, index) => (
          <TextBlock block={block} pieces={pieces} label={tableLabel(shown.blocks, index)} />
        ))}
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

function TextBlock({
  block,
  pieces,
  label,
}: {
  block: Block
  pieces: (all: Piece[]) => Child
  /** What a table is called by whoever goes from table to table. */
  label: string
}) {
  if (block.kind === 'heading') return <Heading level={2}>{pieces(block.pieces)}</Heading>
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item) => (
          <li dir="auto">{pieces(item)}</li>
        ))}
      </ul>
    )
  if (block.kind === 'paragraph') return <p dir="auto">{pieces(block.pieces)}</p>
  return (
    <Table
      caption={label}
      captionHidden
      columns={block.head.map((cell, index) => ({
        name: wordsIn(cell),
        head: pieces(cell),
        value: (row: Piece[][]) => pieces(row[index] ?? []),
      }))}
      rows={block.rows}
    />
  )
}

/** A table of a text has no caption of its own: it is told from others by its place and the names of its columns. */
function tableLabel(blocks: Block[], index: number): string {
  const block = blocks[index]
  if (block?.kind !== 'table') return ''
  const place = blocks.slice(0, index + 1).filter(({ kind }) => kind === 'table').length
  return `${place}: ${block.head.map(wordsIn).filter(Boolean).join(', ')}`
}

/** What is no longer published has its title as it was cited and no link: its page is gone. */
function Referred({ reference, language }: { reference: Reference; language: Language }) {
  const path = referencePath(reference, language)
  const marked = (of: Language) => (of === language ? undefined : of)
  const lang = marked(reference.language)
  return (
    <p>
      {path && !reference.renamed ? (
        <a href={path} lang={lang}>
          {reference.title}
        </a>
      ) : (
        <span lang={lang}>{reference.title}</span>
      )}{' '}
      <span class="quiet">
        ({aboutReference(reference, language)}
        {reference.renamed && path ? (
          <>
            , {texts[language].nowCalled}{' '}
            <a href={path} lang={marked(reference.renamed.language)}>
              {reference.renamed.title}
            </a>
          </>
        ) : null}
        )
      </span>
    </p>
  )
}
