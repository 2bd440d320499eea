/** Where an organisation is registered. */
export type Country = 'NO' | 'SE'
