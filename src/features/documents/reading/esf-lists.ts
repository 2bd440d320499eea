import type { EsfPageKey } from './esf-page-form.ts'
import { listOf, listShapeFindings, municipalityField } from './list-sections.ts'
import { partnerFindings } from './partner-findings.ts'
import { comparePlaces, listFindings } from './place-findings.ts'
import { type ListedPlace, resolvePlaces } from './place-lists.ts'
import { parseName } from './plain-values.ts'
import type { FieldReading, FindingReading, Reading, TextReading } from './reading.ts'
import type { Section } from './sections.ts'

/** The two lists of an ESF page, the places in it, and how list, text and figures agree. */
export function readEsfLists(
  text: string,
  sections: Section<EsfPageKey>[],
  fields: Record<string, FieldReading>,
  texts: TextReading[],
  day: string,
): Pick<Reading, 'findings' | 'counts' | 'resolved'> {
  const findings: FindingReading[] = []
  const options = { country: 'SE', day } as const
  const partners = sections.find((section) => section.key === 'partners')
  const partnerList = partners && listOf(text, partners)
  if (partners && partnerList) {
    const whole =
      partners.complete &&
      !partnerList.cut &&
      partnerList.items.every(
        (item) => parseName(item.text.replaceAll(',', '')).state === 'read' && !/,\S/.test(item.text),
      )
    const state = partnerList.state === 'read' && !whole ? 'uncertain' : partnerList.state
    const { start, end, value } = partnerList
    fields.partners = { value, state, quote: text.slice(start, end), start, end }
    findings.push(...listShapeFindings(text, 'fields.partners', partnerList))
    findings.push(
      ...partnerFindings(text, partnerList.items, {
        ...options,
        offset: start,
        path: 'fields.partners',
        bulleted: partnerList.bulleted,
      }),
    )
  }
  const section = sections.find((one) => one.key === 'municipalities')
  const list = section && listOf(text, section)
  let places: ListedPlace[] = []
  if (list) {
    const made = municipalityField(text, list, options)
    places = made.places
    fields.municipalities = made.field
    findings.push(...listShapeFindings(text, 'fields.municipalities', list))
    findings.push(...listFindings(text, 'fields.municipalities', places, list.start))
  }
  const paragraphs = sections
    .filter((one) => texts.some((reading) => reading.key === one.key))
    .flatMap((one) => one.lines)
  const region =
    fields.region?.value && fields.region.start !== undefined && fields.region.end !== undefined
      ? { name: String(fields.region.value), span: { start: fields.region.start, end: fields.region.end } }
      : undefined
  const report = comparePlaces(text, { places, listSpan: list, paragraphs, region, ...options })
  findings.push(...report.findings)
  if (!report.listHolds && fields.municipalities?.state === 'read') fields.municipalities.state = 'uncertain'
  const resolved = resolvePlaces(places)
  for (const place of report.named) resolved.municipalityCodes[place.name] ??= place.code
  return { findings, counts: report.counts, resolved }
}
