import type { Language } from '../../../platform/i18n/languages.ts'
import { ownerOf, type Provenance } from './export-rows.ts'
import type { ListedProject } from './queries.ts'
import { texts } from './texts.ts'

/** As many of the newest projects as the feed tells of. */
export const FEED_LENGTH = 50

/**
 * The newest projects of a selection as an Atom feed (RFC 4287). `self` and `page` are whole addresses. An entry's id is made from the
 * project's own id, so that a new name makes no new entry; without entries the feed is as old as its making.
 */
export function atomFeed(
  items: ListedProject[],
  links: { self: string; page: string; baseUrl: string },
  language: Language,
  provenance: Provenance,
): string {
  const t = texts[language]
  const updated =
    items
      .map(({ updated_at }) => updated_at.toISOString())
      .sort()
      .at(-1) ?? provenance.generatedAt
  const entries = items.map(
    (item) => `  <entry>
    <id>urn:uuid:${item.id}</id>
    <title>${escaped(item.name)}</title>
    <link rel="alternate" type="text/html" href="${escaped(`${links.baseUrl}/${language}/projects/${item.slug}`)}"/>
    <published>${(item.published_at ?? item.updated_at).toISOString()}</published>
    <updated>${item.updated_at.toISOString()}</updated>
    <author><name>${escaped(ownerOf(item) || 'Rotfeste')}</name></author>
    <summary xml:lang="${item.language}">${escaped(item.summary ?? item.name)}</summary>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escaped(links.self)}</id>
  <title>${escaped(t.feedTitle)}</title>
  <link rel="self" type="application/atom+xml" href="${escaped(links.self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(links.page)}"/>
  <updated>${updated}</updated>
  <author><name>Rotfeste</name></author>
  <rights>${escaped(provenance.licence)}</rights>
  <generator>Rotfeste</generator>
${entries.join('')}</feed>
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
