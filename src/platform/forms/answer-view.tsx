import type { Language } from '../i18n/languages.ts'
import type { AnswerValue } from './answer.ts'
import { answerBlocks, type Block, type BlockContext } from './answer-blocks.ts'
import type { Question } from './definition.ts'
import { fieldTexts } from './field-texts.ts'

/** An answer for reading. `lang` is the language it is written in, where that may not be the page's. */
export function AnswerView({
  question,
  value,
  context,
  lang,
}: {
  question: Question
  value: AnswerValue | undefined
  context: BlockContext
  lang?: Language
}) {
  const blocks = answerBlocks(question, value, context)
  const written = ['text', 'long-text', 'accounts', 'table', 'people'].includes(question.kind)
  return (
    <div class="answer" lang={written && value !== undefined && lang !== context.language ? lang : undefined}>
      <Blocks blocks={blocks} language={context.language} name={question.label[context.language]} />
    </div>
  )
}

/** `name` names a table for those who hear the page. */
export function Blocks({
  blocks,
  language,
  name = '',
}: {
  blocks: Block[]
  language: Language
  name?: string
}) {
  return <>{blocks.map((block) => view(block, language, name))}</>
}

function view(block: Block, language: Language, name: string) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>
    case 'empty':
      return <p class="quiet">{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )
    case 'ticks':
      return <Ticks options={block.options} language={language} />
    case 'table':
      return <BlockTable block={block} name={name} />
  }
}

/** The mark stands as a sign for the eye and as a word for the ear. */
function Ticks({
  options,
  language,
}: {
  options: Extract<Block, { kind: 'ticks' }>['options']
  language: Language
}) {
  const t = fieldTexts[language]
  return (
    <ul class="ticks">
      {options.map(({ letter, label, chosen, reason }) => (
        <li class={chosen ? 'ticked' : undefined}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <rect
              x="1"
              y="1"
              width="14"
              height="14"
              rx="2"
              fill="none"
              stroke="currentColor"
              stroke-width="1.5"
            />
            {chosen ? <path d="M4 8.2 7 11l5-6" fill="none" stroke="currentColor" stroke-width="2" /> : null}
          </svg>
          <div>
            <span>
              {letter ? `${letter}) ` : ''}
              {label}
            </span>
            <span class="ds-sr-only"> ({chosen ? t.chosen : t.notChosen})</span>
            {reason ? reason.split('\n').map((line) => <p class="reason">{line}</p>) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

function BlockTable({ block, name }: { block: Extract<Block, { kind: 'table' }>; name: string }) {
  const { head, rows, totalRow } = block
  const numeric = (at: number) => (head[at]?.numeric ? 'number' : undefined)
  return (
    <section class="table-scroll" aria-label={name} tabindex={0}>
      <table class="ds-table" data-size="sm">
        <caption class="ds-sr-only">{name}</caption>
        <thead>
          <tr>
            {head.map(({ text }, at) => (
              <th scope="col" class={numeric(at)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr class={totalRow && row === rows.length - 1 ? 'total' : undefined}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th scope="row" class={numeric(at)}>
                    {cell}
                  </th>
                ) : (
                  <td class={numeric(at)}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
