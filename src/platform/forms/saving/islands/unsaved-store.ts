import type { Stored, UnsavedStore } from '../autosave-types.ts'

/** Text that nobody took back in so long is thrown away, in milliseconds. */
const FORGOTTEN = 90 * 24 * 60 * 60_000

export type BrowserStore = UnsavedStore & {
  /** Whether the browser keeps anything: some refuse, in private windows or when they are full. */
  works: () => boolean
  /** Looks which other pages are open: text in them is on its way, and nobody is asked about it. */
  look: () => Promise<void>
}

/** One person's unsaved text in one report, in this browser. Each open page writes under a name of its own. */
export function unsavedStore(account: string, report: string): BrowserStore {
  const all = `rotfeste.unsaved.${account}.${report}.`
  const own = `${all}${Math.random().toString(36).slice(2, 10)}.`
  // A page holds the lock of its name as long as it is open. A browser without locks cannot tell, and offers everything.
  const locks = navigator.locks as LockManager | undefined
  void locks?.request(own, () => new Promise(() => undefined))
  let open: string[] | undefined = locks ? undefined : []
  let works = true
  const attempt = <T>(act: () => T, otherwise: T): T => {
    try {
      return act()
    } catch {
      // A browser that keeps nothing is told of by what the page says.
      works = false
      return otherwise
    }
  }
  const entries = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(all) && !key.startsWith(own))
      .flatMap((key) => {
        const entry = read(localStorage.getItem(key))
        return entry ? [{ key, entry }] : []
      })
  attempt(() => {
    for (const { key, entry } of entries())
      if (Date.now() - entry.at > FORGOTTEN) localStorage.removeItem(key)
  }, undefined)
  return {
    works: () => works,
    async look() {
      const held = (await locks?.query())?.held ?? []
      open = held.flatMap(({ name = '' }) => (name.startsWith(all) ? [name] : []))
    },
    put: (question, entry) =>
      attempt(() => {
        localStorage.setItem(own + question, JSON.stringify(entry))
        works = true
      }, undefined),
    remove: (question) => attempt(() => localStorage.removeItem(own + question), undefined),
    earlier: () =>
      attempt(() => entries().filter(({ key }) => open && !open.some((name) => key.startsWith(name))), []),
    removeEarlier: (key) => attempt(() => localStorage.removeItem(key), undefined),
  }
}

/** What this program wrote there, or nothing: the storage is open to others of the same address. */
function read(text: string | null): Stored | undefined {
  try {
    const entry = JSON.parse(text ?? 'null') as Partial<Stored> | null
    const whole = entry && typeof entry.question === 'string' && entry.fields && entry.base?.fields
    return whole ? (entry as Stored) : undefined
  } catch {
    return undefined
  }
}
