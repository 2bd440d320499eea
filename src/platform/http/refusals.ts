/** Answers that only routes may give; one handler turns them into pages. */
export class HttpRefusal extends Error {
  readonly status: 403 | 404 | 405 | 413 | 422
  readonly reason: string
  constructor(status: 403 | 404 | 405 | 413 | 422, reason: string) {
    super(reason)
    this.status = status
    this.reason = reason
  }
}

/** Nothing here, or not for this viewer: the two look alike. */
export function notFound(): never {
  throw new HttpRefusal(404, 'notFound')
}
