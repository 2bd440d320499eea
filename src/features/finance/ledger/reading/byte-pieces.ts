import { setImmediate } from 'node:timers/promises'

const PIECE = 64 * 1024

/**
 * The bytes of a file in pieces of at most 64 KB. Between two pieces everything else that waits is let through, so that reading a
 * large file holds nobody up for more than some milliseconds.
 */
export async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      yield Buffer.from(chunk.buffer, chunk.byteOffset + at, Math.min(PIECE, chunk.length - at))
      await setImmediate()
    }
  }
}

/** A file that is in memory already. */
export function bytesOf(bytes: Uint8Array): () => AsyncIterable<Uint8Array> {
  return async function* () {
    yield bytes
  }
}
