import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import { compilePdf } from '../../../platform/pdf/compile-pdf.ts'
import type { PdfData } from '../../../platform/pdf/printable.ts'
import template from './letter.typ?raw'
import { letterTexts } from './letter-texts.ts'
import type { Decision, DecisionCase, PlannedPayment } from './queries.ts'

/**
 * The letter about a decision, PDF/A-2a, in the language of the application: what was decided and why, on which conditions, how it is
 * paid, until when to answer, how to complain, and who to ask. The same decision gives the same bytes.
 */
export function letterPdf(
  found: DecisionCase,
  decision: Decision,
  payments: PlannedPayment[],
  now: Date,
  baseUrl: string,
): Uint8Array {
  return compilePdf({ template, data: letterData(found, decision, payments, now, baseUrl) }, 'a-2a')
}

type Section = { title: string; paragraphs: string[][]; parts: PdfData; link: PdfData }

function letterData(
  found: DecisionCase,
  decision: Decision,
  payments: PlannedPayment[],
  now: Date,
  baseUrl: string,
) {
  const { language, call } = found
  const t = letterTexts[language]
  const money = (amount: number) => formatMoney(amount, call.currency, language)
  const day = localDay(now, call.timeZone)
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const { outcome } = decision
  const granted = outcome !== 'rejected'
  return {
    language,
    documentTitle: t.documentTitle(found.number),
    numberLine: t.numberLine(found.number),
    page: { word: t.page, of: t.of },
    from: call.organisation,
    partnership: call.partnership === call.organisation ? '' : call.partnership,
    to: found.organisation,
    day: formatDay(day, language),
    date: { year, month, day: date },
    title: t.title[outcome],
    opening: [[t.opening[outcome](money(decision.amount), found.title)]],
    facts: [
      { name: t.call, value: call.title },
      { name: t.application, value: `${found.number}, ${found.title}` },
      { name: t.applied, value: money(found.appliedAmount) },
      ...(granted ? [{ name: t.granted, value: money(decision.amount) }] : []),
      ...(found.startsOn && found.endsOn
        ? [
            {
              name: t.period,
              value: `${formatDay(found.startsOn, language)} – ${formatDay(found.endsOn, language)}`,
            },
          ]
        : []),
    ],
    sections: [
      section(t.reason, written(decision.reason)),
      ...(decision.conditions.trim() === '' ? [] : [section(t.conditions, written(decision.conditions))]),
      ...(granted ? afterGrant(found, decision, payments, baseUrl) : []),
      section(t.complain, [[t.complainText(call.organisation, found.number)]]),
      section(t.ask, [[t.askText(decision.proposedByName, decision.proposedByEmail)]]),
    ],
    signed: {
      name: decision.confirmedByName
        ? t.signedTwo(decision.proposedByName, decision.confirmedByName)
        : decision.proposedByName,
      note: t.signedNote(call.organisation),
    },
  } satisfies PdfData
}

const section = (title: string, paragraphs: string[][]): Section => ({
  title,
  paragraphs,
  parts: null,
  link: null,
})

function afterGrant(
  found: DecisionCase,
  { answerBy }: Decision,
  payments: PlannedPayment[],
  baseUrl: string,
): Section[] {
  const { language, call } = found
  const t = letterTexts[language]
  const rows = payments.map(({ amount, waitsFor, dueOn }, index) => [
    String(index + 1),
    t.waits[waitsFor],
    dueOn ? formatDay(dueOn, language) : '–',
    formatMoney(amount, call.currency, language),
  ])
  const end = found.endsOn ? formatDay(found.endsOn, language) : ''
  const link = `${baseUrl}/${language}/workspace/grants/applications/${found.id}/decision`
  return [
    {
      ...section(t.payments, []),
      parts: { head: [t.part, t.waitsFor, t.due, t.amount], rows },
    },
    {
      ...section(t.next, [
        [t.nextText(baseUrl)],
        ...(answerBy ? [[t.answerBy(formatDay(answerBy, language))]] : []),
        [t.report(call.reportDays, end)],
      ]),
      link: { to: link, text: t.answer },
    },
  ]
}

/** Paragraphs of what somebody wrote, each in its lines. */
function written(text: string): string[][] {
  return text
    .trim()
    .split(/\n[^\S\n]*\n+/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
}
