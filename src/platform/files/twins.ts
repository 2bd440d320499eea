import type { Hono } from 'hono'
import { allow } from '../http/allow.ts'
import type { Ctx, Env } from '../http/environment.ts'
import type { ListView } from '../ui/list/list-view.ts'
import { atomFeed, FEED_LENGTH, type FeedEntry } from './atom.ts'
import {
  csvStream,
  type FileWords,
  type ListSource,
  listWorkbook,
  openFeed,
  openFile,
  openJson,
  type Provenance,
  provenance,
} from './list-files.ts'

/** The selection that an address asks for, in the forms that stand beside its page. */
export type ListTwins<Item> = Omit<ListSource<Item>, 'language' | 'provenance'> & {
  /** Of the files: 'toolbox', or with what it is about. */
  name: string
  /** Where the data are from, and the names of the sheet. */
  words: FileWords & { sourceText: string }
  /** How many there are: the workbook says whether it has them all. */
  total: () => Promise<number> | number
  /** The answer to `.json`. */
  json: (provenance: Provenance) => Promise<object> | object
}

/**
 * Puts the twins of a public list or table beside its page: `PATH.csv`, `.xlsx` and `.json`, the same selection with licence, source
 * and time in each.
 *
 *     addTwins(toolboxList, '/toolbox', (c) => ({ name, words, columns, ids, load, total, json }))
 *     addFeed(toolboxList, '/toolbox', (c) => ({ view, newest }))
 */
export function addTwins<Item>(
  app: Hono<Env>,
  path: string,
  twinsOf: (c: Ctx) => Promise<ListTwins<Item>> | ListTwins<Item>,
) {
  const sourced = async (c: Ctx) => {
    const twins = await twinsOf(c)
    const { language, outside } = c.var
    return { ...twins, language, provenance: provenance(language, twins.words.sourceText, outside.now()) }
  }

  app.get(`${path}.csv`, allow('public'), async (c) => {
    const source = await sourced(c)
    return openFile(c, source.name, 'csv', await csvStream(source))
  })

  app.get(`${path}.xlsx`, allow('public'), async (c) => {
    const source = await sourced(c)
    return openFile(c, source.name, 'xlsx', await listWorkbook(source, await source.total(), source.words))
  })

  app.get(`${path}.json`, allow('public'), async (c) => {
    const { json, provenance } = await sourced(c)
    return openJson(c, await json(provenance))
  })
}

/** The newest of a list that has its own address, at most so many, newest first. */
type ListFeed = { view: ListView; newest: (most: number) => Promise<FeedEntry[]> }

/** Puts a news feed beside a public list: `PATH.atom`. */
export function addFeed(app: Hono<Env>, path: string, feedOf: (c: Ctx) => Promise<ListFeed> | ListFeed) {
  app.get(`${path}.atom`, allow('public'), async (c) => {
    const { view, newest } = await feedOf(c)
    const { language, outside } = c.var
    const { baseUrl } = outside.config
    return openFeed(
      c,
      atomFeed(await newest(FEED_LENGTH), {
        title: view.words.feedTitle,
        self: `${baseUrl}${view.href({}, '.atom')}`,
        page: `${baseUrl}${view.href()}`,
        language,
        provenance: provenance(language, view.words.sourceText, outside.now()),
      }),
    )
  })
}
