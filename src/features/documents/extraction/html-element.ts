import type { DefaultTreeAdapterTypes } from 'parse5'

/** The value of an attribute, '' where it has none; undefined where the element lacks it. */
export function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value
}
