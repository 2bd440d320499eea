import type { Ctx } from '../http/environment.ts'

/**
 * The stored file as it was received. The browser is told to save it and never to open it as a page: its content is
 * somebody else's.
 */
export function downloadAnswer(c: Ctx, file: { bytes: Buffer; fileName: string }): Response {
  const plain = file.fileName.replace(/[^A-Za-z0-9._-]+/g, '_')
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(file.fileName)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'content-length': String(file.bytes.length),
  })
}

/** Percent-encoded as RFC 8187 asks, which leaves fewer signs alone than a URL does. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
