export type Bytes = Uint8Array<ArrayBuffer>
type Read = { whole: Bytes } | { long: ReadableStream<Bytes> }

/**
 * A body whole when it has at most `most` bytes; of a longer one, a stream that begins with what was read and goes on
 * where that ended, so that a long file is never held in memory.
 */
export async function readShort(body: ReadableStream<Bytes>, most: number): Promise<Read> {
  const reader = body.getReader()
  const parts: Bytes[] = []
  let length = 0
  while (length <= most) {
    const { value, done } = await reader.read()
    if (done) return { whole: new Uint8Array(Buffer.concat(parts)) }
    parts.push(value)
    length += value.length
  }
  const long = new ReadableStream<Bytes>({
    async pull(controller) {
      const { value, done } = parts.length > 0 ? { value: parts.shift(), done: false } : await reader.read()
      if (value) controller.enqueue(value)
      if (done) controller.close()
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { long }
}
