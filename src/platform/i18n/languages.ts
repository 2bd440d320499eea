export const languages = ['nb', 'nn', 'sv', 'en'] as const
export type Language = (typeof languages)[number]

export const languageNames: Record<Language, string> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  sv: 'Svenska',
  en: 'English',
}

export function isLanguage(value: string | undefined): value is Language {
  return (languages as readonly string[]).includes(value ?? '')
}

/** The same words in every language; a key missing in one is a type error. */
export type Texts<T> = Record<Language, T>
export function inFourLanguages<const T extends Record<string, unknown>>(texts: {
  nb: T
  nn: Same<T>
  sv: Same<T>
  en: Same<T>
}): Texts<Widened<T>> {
  return texts as unknown as Texts<Widened<T>>
}
type Widened<T> = T extends (...args: infer A) => unknown
  ? (...args: A) => string
  : T extends string
    ? string
    : { [K in keyof T]: Widened<T[K]> }
type Same<T> = Widened<T>

/** Chooses by Accept-Language (RFC 9110); plain "no" and Danish are read as bokmål, Finnish speakers get Swedish. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = Number(
        parameters
          .find((p) => p.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      )
      return { tag: tag.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0 }
    })
    .filter((wish) => wish.tag !== '' && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)
  const alike: Record<string, Language> = { no: 'nb', da: 'nb', fi: 'sv', smj: 'nb', se: 'nb', sma: 'nb' }
  for (const { tag } of wishes) {
    if (isLanguage(tag)) return tag
    const near = alike[tag]
    if (near) return near
  }
  return wishes.length > 0 ? 'en' : 'nb'
}
