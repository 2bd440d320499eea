import type { Ctx } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Alert, Facts, Heading, Tag } from '../../../../platform/ui/components.tsx'
import { Button, Form, Select } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { langOf } from '../../text.tsx'
import { Said } from '../done.tsx'
import { cellStates, type FoundInventory } from '../inventory.ts'
import { texts } from '../texts.ts'
import type { Board } from './board.ts'
import { BoardCellView } from './board-cell.tsx'
import { type BoardShown, OwnAnswers } from './own-answers.tsx'
import { StateMark } from './state-mark.tsx'

type Shown = {
  done: string | undefined
  /** How many were just asked. */
  asked: number | undefined
  /** Municipalities without anybody to write to. */
  without: string[]
}

/** Who has answered what; every municipality a row, every questionnaire and interview a column. */
export function boardPage(
  c: Ctx,
  inventory: FoundInventory,
  board: Board,
  mayOpen: (key: string) => boolean,
  shown: Shown,
) {
  const { language } = c.var
  const t = texts[language]
  const here = `/${language}/workspace/inventories/${inventory.id}`
  const gaps = board.rows.reduce((sum, row) => sum + row.gaps, 0)
  return html(
    c,
    <Page
      c={c}
      title={inventory.title}
      breadcrumbs={[{ href: `/${language}/workspace/inventories`, text: t.title }]}
      wide
    >
      <div lang={langOf(inventory.language, language)}>
        <Heading>{inventory.title}</Heading>
        {inventory.purpose ? <p class="lead kept-text">{inventory.purpose}</p> : null}
      </div>
      <p>
        <Tag color={inventory.state === 'open' ? 'accent' : 'neutral'}>{t.states[inventory.state]}</Tag>{' '}
        <strong>{gaps > 0 ? t.gapsNow(gaps) : t.noGaps}</strong>
      </p>
      <Said c={c} done={shown.done} />
      <AskedNow c={c} shown={shown} />
      <Facts
        facts={[
          { name: t.facts.partnership, value: inventory.partnership.name },
          {
            name: t.facts.project,
            value: inventory.project ? (
              <a href={`/${language}/projects/${inventory.project.slug}`}>{inventory.project.name}</a>
            ) : null,
          },
          { name: t.facts.due, value: inventory.dueOn ? formatDay(inventory.dueOn, language) : '' },
          { name: t.facts.closed, value: inventory.closedOn ? formatDay(inventory.closedOn, language) : '' },
        ]}
      />
      {inventory.state === 'open' && !inventory.mayLead ? (
        <OwnAnswers c={c} here={here} inventory={inventory} board={board} mayOpen={mayOpen} />
      ) : null}
      {board.items.length > 0 ? (
        <BoardTable c={c} here={here} inventory={inventory} board={board} mayOpen={mayOpen} />
      ) : (
        <p>{t.itemsNone}</p>
      )}
      {inventory.mayLead ? <Lead c={c} here={here} inventory={inventory} board={board} /> : null}
    </Page>,
  )
}

function AskedNow({ c, shown }: { c: Ctx; shown: Shown }) {
  const t = texts[c.var.language]
  if (shown.asked === undefined) return null
  return (
    <Alert color={shown.without.length > 0 ? 'warning' : 'success'}>
      <p>{shown.asked === 0 ? t.askedNone : t.asked(shown.asked)}</p>
      {shown.without.length > 0 ? (
        <p>{t.withoutCoordinator(shown.without.map(municipalityLabel).join(', '))}</p>
      ) : null}
    </Alert>
  )
}

function BoardTable({ c, here, inventory, board, mayOpen }: BoardShown) {
  const { language } = c.var
  const t = texts[language]
  const { items, rows, columns, all } = board
  const today = dayOf(c.var.outside.now())
  const lang = langOf(inventory.language, language)
  return (
    <section aria-labelledby="board">
      <Heading level={2} id="board">
        {t.board}
      </Heading>
      <p class="quiet">{t.boardCaption(rows.length, items.length)}</p>
      <p class="board-hint quiet">{t.scroll}</p>
      <section class="table-scroll board-scroll" aria-label={t.boardLabel} tabindex={0}>
        <table class="ds-table board" data-size="sm">
          <caption class="ds-sr-only">{t.boardLabel}</caption>
          <thead>
            <tr>
              <th scope="col">{t.municipality}</th>
              {items.map((item) => (
                <th scope="col">
                  <span lang={lang}>{item.title}</span>
                  <span class="quiet board-kind">{t.kinds[item.kind]}</span>
                </th>
              ))}
              <th scope="col">{t.rowTotal}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr class={row.leftOn === null ? undefined : 'left'}>
                <th scope="row">
                  {municipalityLabel(row.key)}
                  {row.leftOn === null ? null : (
                    <span class="quiet board-kind">
                      {row.leftOn === '' ? t.left : t.leftOn(formatDay(row.leftOn, language))}
                    </span>
                  )}
                </th>
                {row.cells.map((cell, at) => (
                  <td>
                    <BoardCellView
                      c={c}
                      cell={cell}
                      row={row}
                      item={items[at]?.title ?? ''}
                      lang={lang}
                      today={today}
                      due={items[at]?.dueOn ?? inventory.dueOn}
                      href={
                        inventory.state !== 'draft' && mayOpen(row.key)
                          ? `${here}/cells/${items[at]?.id}/${cell.answer?.municipalityKey ?? row.key}`
                          : undefined
                      }
                    />
                  </td>
                ))}
                <td>{t.answeredOf(row.answered, items.length)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.columnAnswered}</th>
              {columns.map((column) => (
                <td>{t.answeredOf(column.answered + column.checked, rows.length)}</td>
              ))}
              <td>{t.answeredOf(all.answered + all.checked, rows.length * items.length)}</td>
            </tr>
            <tr>
              <th scope="row">{t.columnMissing}</th>
              {columns.map((column) => (
                <td>{column['not-asked'] + column.asked}</td>
              ))}
              <td>{all['not-asked'] + all.asked}</td>
            </tr>
            <tr>
              <th scope="row">{t.columnDeclined}</th>
              {columns.map((column) => (
                <td>{column.declined}</td>
              ))}
              <td>{all.declined}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <Heading level={3} size="xs">
        {t.legend}
      </Heading>
      <dl class="board-legend">
        {cellStates.map((state) => (
          <div>
            <dt>
              <StateMark c={c} state={state} /> <span class="quiet">({all[state]})</span>
            </dt>
            <dd>{t.cellMeans[state]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`${here}/board.csv`}>{t.csv}</a>
        <br />
        <a href={`${here}/board.xlsx`}>{t.xlsx}</a>
      </p>
    </section>
  )
}

/** What those do who lead the inventory. */
function Lead({
  c,
  here,
  inventory,
  board,
}: {
  c: Ctx
  here: string
  inventory: FoundInventory
  board: Board
}) {
  const t = texts[c.var.language]
  const open = (state: string) => state === 'not-asked' || state === 'declined'
  const askable = board.rows.filter(
    ({ leftOn, cells }) => leftOn === null && cells.some(({ state }) => open(state)),
  )
  return (
    <>
      {inventory.state === 'open' && askable.length > 0 ? (
        <section class="form-act" aria-labelledby="ask">
          <Heading level={2} size="sm" id="ask">
            {t.ask}
          </Heading>
          <p>{t.askLead}</p>
          <Form c={c} action={`${here}/ask`} class="stack">
            <Select
              c={c}
              name="item"
              label={t.askWhat}
              values={{}}
              empty={t.askAll}
              options={board.items.map(({ id, title }) => ({
                value: id,
                text: title,
                lang: langOf(inventory.language, c.var.language),
              }))}
            />
            <Select
              c={c}
              name="municipality"
              label={t.askWhom}
              values={{}}
              empty={t.askEveryone}
              options={askable.map(({ key }) => ({ value: key, text: municipalityLabel(key) }))}
            />
            <Button>{t.askButton}</Button>
          </Form>
        </section>
      ) : null}
      <p class="actions">
        <a
          class="ds-button"
          data-variant={inventory.state === 'draft' ? 'primary' : 'secondary'}
          href={`${here}/edit`}
        >
          {t.edit}
        </a>
      </p>
    </>
  )
}
