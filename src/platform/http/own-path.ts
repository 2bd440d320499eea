/** Only a path of this site, where somebody is led after signing in: never a way out to another. */
export function ownPath(path: unknown, fallback: string): string {
  return typeof path === 'string' && /^\/(nb|nn|sv|en)(\/[^\s\\]*)?$/.test(path) && path.length < 500
    ? path
    : fallback
}
