import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A place where the keyboard can stand: what it is, and whether a person sees it. */
type Stop = {
  what: string
  name: string
  /** Its place among all elements of the page. */
  index: number
  isDay: boolean
  found: boolean
  marked: boolean
  inView: boolean
}

/** How a person finds what they look for: by what it is, and, where there are several, by the words on it. */
export type Target = string | { is: string; says: string }

export type Keyboard = {
  page: Page
  /** Opens an address, as from a bookmark. */
  open: (address: string) => Promise<void>
  /** Goes on with Tab until the focus stands there. Every stop on the way is visible, named and in reading order. */
  tabTo: (target: Target) => Promise<void>
  /** The same with Shift+Tab. */
  tabBackTo: (target: Target) => Promise<void>
  /** Enter, and the page that comes of it. */
  enter: () => Promise<void>
  /** Goes to something and presses Enter there, and the page that comes of it. */
  follow: (target: Target) => Promise<void>
  /** Replaces what stands in a field. */
  write: (target: Target, text: string) => Promise<void>
  /** Goes on with Tab, stop by stop, until `act` says that it is enough. */
  eachStop: (act: (page: Page) => Promise<'go on' | 'enough'>) => Promise<void>
  /** Where the focus stands now. */
  focused: (selector: string) => Promise<boolean>
}

const MOST_STOPS = 400

/** Somebody who has a keyboard and no mouse, in a browser of their own, with or without scripts. */
export async function keyboardPerson(
  browser: Browser,
  base: string,
  { scripts, language }: { scripts: boolean; language: string },
): Promise<Keyboard> {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    locale: language,
    viewport: { width: 1100, height: 800 },
  })
  return keyboardOf(await context.newPage(), base)
}

/** The same person in a window of theirs. */
export function keyboardOf(page: Page, base: string): Keyboard {
  page.setDefaultTimeout(15_000)
  // From now on the browser hands its window for choosing files to us.
  page.on('filechooser', () => undefined)
  const walk = async (key: 'Tab' | 'Shift+Tab', target: Target) => {
    const passed: string[] = []
    let before = await stopAt(page, target)
    // Whoever comes to a page for the first time begins at its top, or where the page has put them.
    for (let count = 0; count < MOST_STOPS; count += 1) {
      await page.keyboard.press(key)
      const stop = await restAt(page, target)
      if (!stop) break
      checkStop(stop)
      // A day, a month and a year are three stops in one field.
      if (before && key === 'Tab' && !(stop.isDay && stop.index === before.index))
        expect(stop.index, `${stop.what} follows ${before.what}`).toBeGreaterThan(before.index)
      if (stop.found) return
      passed.push(stop.what)
      before = stop
    }
    throw new Error(`${key} does not lead to ${JSON.stringify(target)}, only past:\n${passed.join('\n')}`)
  }
  const keyboard: Keyboard = {
    page,
    async open(address) {
      await page.goto(base + address)
    },
    tabTo: (target) => walk('Tab', target),
    tabBackTo: (target) => walk('Shift+Tab', target),
    async enter() {
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    },
    async follow(target) {
      await keyboard.tabTo(target)
      await keyboard.enter()
    },
    async write(target, text) {
      await keyboard.tabTo(target)
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await page.keyboard.insertText(text)
    },
    async eachStop(act) {
      for (let count = 0; count < MOST_STOPS; count += 1) {
        await page.keyboard.press('Tab')
        const stop = await restAt(page, 'body')
        if (!stop) return
        checkStop(stop)
        if ((await act(page)) === 'enough') return
      }
      throw new Error('Tab never leaves the page')
    },
    focused: (selector) => page.evaluate((is) => document.activeElement?.matches(is) ?? false, selector),
  }
  return keyboard
}

function checkStop(stop: Stop) {
  expect(stop.marked, `${stop.what} shows that it has the focus`).toBe(true)
  expect(stop.inView, `${stop.what} is in view when it has the focus`).toBe(true)
  expect(stop.name, `${stop.what} has a name`).not.toBe('')
}

/** The same once the page has come to rest: an answer can open a question, and what is below it moves a moment later. */
async function restAt(page: Page, target: Target): Promise<Stop | undefined> {
  const deadline = Date.now() + 3_000
  for (;;) {
    const stop = await stopAt(page, target)
    if (!stop || stop.inView || Date.now() > deadline) return stop
    await page.waitForTimeout(50)
  }
}

/** The stop where the focus is, unless it has left the page. */
function stopAt(page: Page, target: Target): Promise<Stop | undefined> {
  const wanted = typeof target === 'string' ? { is: target, says: '' } : target
  return page.evaluate(({ is, says }) => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return undefined
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLLabelElement>) ?? [])] : []
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
    const name = [
      element.getAttribute('aria-label') ?? '',
      ...labelledBy,
      ...labels.map((label) => label.textContent),
      element.textContent,
    ]
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const words = `${name} ${element.closest('li, fieldset, section')?.textContent ?? ''}`
    return {
      // Without the words on it: they may be somebody's name.
      what: `${element.localName}[${element.getAttribute('name') ?? element.getAttribute('href') ?? ''}]`,
      name,
      index: [...document.querySelectorAll('*')].indexOf(element),
      isDay: element.matches('input[type=date]'),
      found: element.matches(is) && words.includes(says),
      marked:
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
        style.boxShadow !== 'none',
      inView:
        box.width > 0 &&
        box.height > 0 &&
        box.bottom > 0 &&
        box.right > 0 &&
        box.top < innerHeight &&
        box.left < innerWidth,
    }
  }, wanted)
}

/** Chooses a demo person by keyboard. */
export async function becomeByKeyboard(keyboard: Keyboard, language: string, name: string) {
  await keyboard.open(`/${language}/demo`)
  await keyboard.follow({ is: 'main button', says: name })
}

/** After a mistake the focus stands at the list of mistakes, and its first line leads to a field. */
export async function fromMistakesToField(keyboard: Keyboard) {
  await expect.poll(() => keyboard.focused('.ds-error-summary')).toBe(true)
  await keyboard.tabTo('.ds-error-summary a')
  await keyboard.page.keyboard.press('Enter')
  expect(await keyboard.focused('main :is(input, select, textarea, fieldset)')).toBe(true)
}

/** Ticks the first of these boxes, unless it is ticked. */
export async function tick(person: Keyboard, box: string) {
  await person.tabTo(box)
  if (!(await person.focused(':checked'))) await person.page.keyboard.press('Space')
  expect(await person.focused(':checked')).toBe(true)
}

/** Chooses one of several with the arrows. */
export async function choose(person: Keyboard, group: string, value: string) {
  await person.tabTo(group)
  await person.page.keyboard.press('Space')
  for (let count = 0; count < 5 && !(await person.focused(`[value=${value}]`)); count += 1)
    await person.page.keyboard.press('ArrowDown')
  expect(await person.focused(`[value=${value}]:checked`)).toBe(true)
}
