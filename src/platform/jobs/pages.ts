const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/**
 * Rows page by page, for work that goes through all there are. `list` gives the next ones behind an id, in the order of their ids;
 * what is done with a page may change its rows.
 */
export async function* pagesOf<Row extends { id: string }>(
  list: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row[], void> {
  for (let after = BEFORE_ALL; ; ) {
    const rows = await list(after)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.id
  }
}
