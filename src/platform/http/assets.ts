import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { projectRoot } from '../project-root.ts'
import type { Middleware } from './environment.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

type Asset = { type: string; body: Buffer; br?: Buffer; gzip?: Buffer }

/** Built files by their own name in the source (`main.css`), as the address to link to. */
export type Assets = { url: (name: string) => string; find: (path: string) => Asset | undefined }

/**
 * Reads `dist/client` once; its file names carry a hash of their content, so browsers may keep them for ever.
 * Without a build (unit tests of pages) the addresses stand, the files do not.
 */
export function readAssets(folder = join(projectRoot(), 'dist', 'client')): Assets {
  const manifestPath = join(folder, '.vite', 'manifest.json')
  if (!existsSync(manifestPath)) return { url: (name) => `/assets/${name}`, find: () => undefined }
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<
    string,
    { file: string; name?: string }
  >
  const byName = new Map(
    Object.entries(manifest).map(([source, entry]) => [source.split('/').at(-1) ?? source, entry.file]),
  )
  const files = new Map<string, Asset>()
  for (const name of readdirSync(join(folder, 'assets'))) {
    const body = readFileSync(join(folder, 'assets', name))
    const type = types[extname(name)] ?? 'application/octet-stream'
    const squeezed = type.startsWith('text/') || type === 'image/svg+xml'
    files.set(`/assets/${name}`, {
      type,
      body,
      ...(squeezed ? { br: brotliCompressSync(body), gzip: gzipSync(body, { level: 9 }) } : {}),
    })
  }
  return {
    url: (name) => {
      const file = byName.get(name)
      if (!file) throw new Error(`${name} is not among the built files`)
      return `/${file}`
    },
    find: (path) => files.get(path),
  }
}

export function serveAssets(): Middleware {
  return async (c, next) => {
    if (!c.req.path.startsWith('/assets/')) return next()
    const asset = c.var.outside.assets.find(c.req.path)
    if (!asset) return next()
    const accepted = c.req.header('accept-encoding') ?? ''
    const encoding =
      asset.br && /\bbr\b/.test(accepted)
        ? 'br'
        : asset.gzip && /\bgzip\b/.test(accepted)
          ? 'gzip'
          : undefined
    const body = encoding === 'br' ? asset.br : encoding === 'gzip' ? asset.gzip : asset.body
    return c.body(new Uint8Array(body ?? asset.body), 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    })
  }
}
