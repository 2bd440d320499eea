import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Keyboard } from './keyboard.ts'

/** Chooses files in the browser's own window, which Enter opens, and sends them. */
export async function upload({ page, tabTo, follow }: Keyboard, files: string[]) {
  await tabTo('input[type=file]')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles(files)
  await follow('form[enctype] button')
}

const NAME = 'v:fields.projectName'

/** Whether the focus stands at choices of which none is made; then chooses what was read, or that it is left out. */
async function decide(page: Page) {
  const [undecided, others] = await page.evaluate(() => {
    const radio = document.activeElement
    if (!(radio instanceof HTMLInputElement) || radio.type !== 'radio') return [false, 0]
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name }) => name === radio.name,
    )
    return [!group.some(({ checked }) => checked), radio.value === 'own' ? group.length - 1 : 0]
  })
  if (!undecided) return
  await page.keyboard.press('Space')
  for (let count = 0; count < others; count += 1) await page.keyboard.press('ArrowDown')
}

/** Goes through a review once, from top to bottom: writes another name if told to, decides what is open, and goes on. */
export async function review(person: Keyboard, name?: string) {
  const { page } = person
  let written = name === undefined
  await person.eachStop(async () => {
    if (!written && (await person.focused(`fieldset:has([name="${NAME}"]) summary`))) {
      written = true
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      expect(await person.focused(`[name="${NAME}"]`)).toBe(true)
      await page.keyboard.insertText(name ?? '')
    }
    await decide(page)
    return (await person.focused('button[value=publish]')) ? 'enough' : 'go on'
  })
  await person.enter()
}
