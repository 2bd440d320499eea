import { fold } from './labels.ts'
import type { Line } from './lines.ts'

/** Furniture of web pages around a document: logos, notices, links. Compared folded, as whole lines. */
const furniture = new Set(
  [
    'Logotyp på utskrifter',
    'Information med anledning av covid-19',
    'Uppdaterad information med anledning av covid-19',
    'Uppdaterad information',
    'In English',
    'På svenska',
    'Till startsidan',
    'Tillbaka',
    'Skriv ut',
    'Dela',
    'Lyssna',
    'Meny',
    'Sök',
    'Hoppa till innehåll',
    'Hoppa till huvudinnehåll',
    'Gå direkt till innehållet',
    'Projektbanken',
    'Skriv ut siden',
    'Hopp til innhold',
    'Skip to content',
  ].map(fold),
)
const cookieWords = /\b(?:cookies?|kakor|informasjonskapsler|informasjonskapslar)\b/i

/** A line that belongs to the page around the document and not to the document. */
export function isPageChrome(line: Line): boolean {
  return !line.blank && (furniture.has(fold(line.text)) || cookieWords.test(line.text))
}

/** The link to the page's other language: the block of facts ends there. */
export function isLanguageLink(line: Line): boolean {
  return ['inenglish', 'påsvenska', 'english', 'svenska'].includes(fold(line.text))
}
