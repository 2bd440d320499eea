/** The rules by which a text in each language is read for searching. */
export const searchConfigurations = {
  nb: 'norwegian',
  nn: 'norwegian',
  sv: 'swedish',
  en: 'english',
} as const
