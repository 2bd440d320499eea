import type { Language } from '../i18n/languages.ts'
import type { Provenance } from './list-files.ts'

/** As many of the newest as a feed tells of. */
export const FEED_LENGTH = 50

export type FeedEntry = {
  /** Stays with the thing it tells of: a new name makes no new entry. */
  uuid: string
  title: string
  /** A whole address. */
  href: string
  publishedAt: Date
  updatedAt: Date
  author: string
  summary: string
  language: Language
}

/**
 * The newest of a list as an Atom feed (RFC 4287). `self` and `page` are whole addresses; without entries the feed is as old as
 * its making.
 */
export function atomFeed(
  entries: FeedEntry[],
  {
    title,
    self,
    page,
    language,
    provenance,
  }: { title: string; self: string; page: string; language: Language; provenance: Provenance },
): string {
  const updated =
    entries
      .map(({ updatedAt }) => updatedAt.toISOString())
      .sort()
      .at(-1) ?? provenance.generatedAt
  const written = entries.map(
    (entry) => `  <entry>
    <id>urn:uuid:${entry.uuid}</id>
    <title>${escaped(entry.title)}</title>
    <link rel="alternate" type="text/html" href="${escaped(entry.href)}"/>
    <published>${entry.publishedAt.toISOString()}</published>
    <updated>${entry.updatedAt.toISOString()}</updated>
    <author><name>${escaped(entry.author || 'Rotfeste')}</name></author>
    <summary xml:lang="${entry.language}">${escaped(entry.summary)}</summary>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escaped(self)}</id>
  <title>${escaped(title)}</title>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(page)}"/>
  <updated>${updated}</updated>
  <author><name>Rotfeste</name></author>
  <rights>${escaped(provenance.licence)}</rights>
  <generator>Rotfeste</generator>
${written.join('')}</feed>
`
}

/** Safe in text and attributes; characters that XML 1.0 has no place for are left out. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  )
}
