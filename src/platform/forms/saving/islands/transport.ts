import type { NotSaved, PollReply, PollRequest, SaveReply, SaveRequest } from '../autosave-types.ts'

/** The server may have done it even when no answer came in so long, in milliseconds. */
const LONGEST = 20_000
/** Browsers send no more than this after the page has gone. */
const MOST_AFTERWARDS = 60_000

export type Transport = {
  save: (request: SaveRequest) => Promise<{ reply: SaveReply; asked: string[] | null }>
  poll: (request: PollRequest) => Promise<{ reply: PollReply; asked: string[] | null }>
}

/** Carries what the page saves by itself, with the key of the page's form and what else each saving is to tell of the page. */
export function transportTo(answers: string, sentAlong: () => [name: string, value: string][]): Transport {
  return {
    async save({ question, base, fields, settles }) {
      const body = new URLSearchParams([
        ...sentAlong(),
        ['base', `${base.version}:${base.hash}`],
        [`q.${question}.present`, '1'],
      ])
      for (const [part, values] of Object.entries(fields))
        for (const value of values)
          body.append(part === '' ? `q.${question}` : `q.${question}.${part}`, value)
      for (const id of settles) body.append('settles', id)
      const text = body.toString()
      const answer = await fetch(`${answers}/${question}`, {
        method: 'POST',
        body,
        headers: { 'x-rotfeste-draft': '1' },
        redirect: 'manual',
        keepalive: text.length < MOST_AFTERWARDS,
        signal: AbortSignal.timeout(LONGEST),
      }).catch(() => undefined)
      const refusal = refusalOf(answer)
      if (refusal) return { reply: refusal, asked: null }
      const json = (await answer?.json().catch(() => undefined)) as
        | (SaveReply & { asked: string[] | null })
        | undefined
      return json ? { reply: json, asked: json.asked } : { reply: { kind: 'failed' }, asked: null }
    },
    async poll({ have }) {
      const list = have.map(({ question, version }) => `${question}.${version}`).join(',')
      const answer = await fetch(`${answers}?have=${encodeURIComponent(list)}`, {
        redirect: 'manual',
        signal: AbortSignal.timeout(LONGEST),
      }).catch(() => undefined)
      const refusal = refusalOf(answer)
      if (refusal) return { reply: refusal, asked: null }
      const json = (await answer?.json().catch(() => undefined)) as
        | (PollReply & { asked: string[] | null })
        | undefined
      return json ? { reply: json, asked: json.asked } : { reply: { kind: 'failed' }, asked: null }
    },
  }
}

/** Whoever is signed out is led to the sign-in page: a redirect, which is not followed here. */
function refusalOf(answer: Response | undefined): NotSaved | undefined {
  if (!answer) return { kind: 'failed' }
  if (answer.ok) return undefined
  if (answer.type === 'opaqueredirect' || answer.status === 401) return { kind: 'signed-out' }
  if (answer.status === 403) return { kind: 'other-person' }
  return [404, 409, 413, 422].includes(answer.status)
    ? { kind: 'refused', reason: String(answer.status) }
    : { kind: 'failed' }
}
