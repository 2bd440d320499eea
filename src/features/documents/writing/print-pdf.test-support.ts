import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { writeHtml } from './write-html.test-support.ts'

const browserPath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'

export const hasBrowser = existsSync(browserPath)

/** Opens the browser that prints; the caller closes it. */
export function openPrinter(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** One plain-text sample as a PDF printed by a browser: tagged, with real fonts, rows breaking across pages. */
export async function printPdf(
  printer: Browser,
  text: string,
  title: string,
  tagged = true,
): Promise<Uint8Array> {
  const page = await printer.newPage()
  try {
    await page.setContent(writeHtml(text, title, { tickBoxes: 'signs' }))
    return await page.pdf({ preferCSSPageSize: true, tagged })
  } finally {
    await page.close()
  }
}
