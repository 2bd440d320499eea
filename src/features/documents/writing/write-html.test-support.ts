import { type Block, modelOf, type Piece } from './document-model.test-support.ts'

/** `signs` writes tick boxes as characters, as a print has them; otherwise they are form controls. */
type HtmlStyle = { tickBoxes: 'controls' | 'signs' }

const css = `
  @page { size: A4; margin: 22mm 20mm }
  body { font: 11pt/1.35 serif }
  table { border-collapse: collapse; width: 100%; margin: 8px 0 }
  td, th { border: 1px solid #444; padding: 3px 5px; vertical-align: top; text-align: left; font-weight: inherit }
  body > table > tbody > tr > td:first-child { width: 30% }
`

/** One plain-text sample as an HTML page. */
export function writeHtml(text: string, title: string, style: HtmlStyle = { tickBoxes: 'controls' }): string {
  const body = renderBlocks(modelOf(text), style)
  return `<!DOCTYPE html>\n<html lang="nb"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${css}</style></head><body>\n${body}\n</body></html>\n`
}

function renderBlocks(blocks: Block[], style: HtmlStyle): string {
  const parts: string[] = []
  blocks.forEach((block, index) => {
    if (block.type === 'heading') parts.push(`<h2>${renderPieces(block.pieces, style)}</h2>`)
    else if (block.type === 'paragraph') {
      parts.push(`<p>${block.lines.map((line) => renderPieces(line, style)).join('<br>\n')}</p>`)
    } else if (block.type === 'item') {
      if (blocks[index - 1]?.type !== 'item') parts.push('<ul>')
      parts.push(`<li>${renderPieces(block.pieces, style)}</li>`)
      if (blocks[index + 1]?.type !== 'item') parts.push('</ul>')
    } else if (block.type === 'table') {
      const rows = block.rows.map((row) => {
        const cells = row.map((cell) => {
          const tag = cell.header ? 'th' : 'td'
          return `<${tag}>${renderBlocks(cell.blocks, style)}</${tag}>`
        })
        return `<tr>${cells.join('')}</tr>`
      })
      parts.push(`<table><tbody>\n${rows.join('\n')}\n</tbody></table>`)
    }
  })
  return parts.join('\n')
}

function renderPieces(pieces: Piece[], style: HtmlStyle): string {
  return pieces
    .map((piece) => {
      if ('text' in piece) return piece.bold ? `<b>${escapeHtml(piece.text)}</b>` : escapeHtml(piece.text)
      if (style.tickBoxes === 'signs') return piece.ticked ? '☒ ' : '☐ '
      return `<input type="checkbox"${piece.ticked ? ' checked' : ''}>`
    })
    .join('')
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00A0', '&nbsp;')
}
