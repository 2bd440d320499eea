/**
 * Whether a text from outside is an id as the database writes it: a uuid in small letters. Other text is asked for nothing: the
 * database refuses what is no uuid.
 */
export const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
