import { scaleLinear } from 'd3-scale'
import { chartColors, element, fitted, hatch, picture, roughWidth, text } from './svg.ts'

export type Bar = {
  name: string
  /** Both in words: "171 000 of 492 000". */
  words: string
  used: number
  budget: number
}

export type BarChart = {
  id: string
  title: string
  description: string
  /** `over` is left out where nothing can be beyond its whole. */
  names: { used: string; budget: string; over?: string }
  bars: Bar[]
}

const WIDTH = 640
const ROW = 46
const TOP = 44
const BAR = 16

/** For each line what is used (filled) of its budget (outlined); what is used beyond the budget is hatched. */
export function barChart(chart: BarChart): string {
  const most = Math.max(1, ...chart.bars.flatMap(({ used, budget }) => [used, budget]))
  const x = scaleLinear()
    .domain([0, most])
    .range([0, WIDTH - 2])
  const pattern = `${chart.id.replace(/[^A-Za-z0-9-]/g, '-')}-over`
  const rows = chart.bars.map((bar, index) => {
    const y = TOP + index * ROW
    const wordsWidth = roughWidth(bar.words)
    const budget = Math.max(0, bar.budget)
    const within = Math.min(Math.max(0, bar.used), budget)
    return [
      text(0, y + 16, fitted(bar.name, WIDTH - wordsWidth - 24)),
      text(WIDTH, y + 16, bar.words, { anchor: 'end', quiet: true }),
      filled(y + 23, x(within)),
      bar.used > budget ? over(pattern, x(budget), y + 23, x(bar.used) - x(budget)) : '',
      outline(1, y + 23, x(budget)),
    ].join('')
  })
  return picture(
    { ...chart, width: WIDTH, height: TOP + chart.bars.length * ROW },
    element('defs', {}, hatch(pattern, chartColors.over, 'chart-over-area')) +
      legend(chart.names, pattern) +
      rows.join(''),
  )
}

function legend(names: BarChart['names'], pattern: string): string {
  const entries = [
    { name: names.used, sample: (x: number) => filled(8, 28, x) },
    { name: names.budget, sample: (x: number) => outline(x + 1, 8, 28) },
    ...(names.over ? [{ name: names.over, sample: (x: number) => over(pattern, x, 8, 28) }] : []),
  ]
  let at = 0
  return entries
    .map(({ name, sample }) => {
      const from = at
      at += 36 + roughWidth(name) + 24
      return sample(from) + text(from + 36, 21, name)
    })
    .join('')
}

const filled = (y: number, width: number, x = 1) =>
  width <= 0
    ? ''
    : element('rect', { x, y, width, height: BAR, class: 'chart-used-area', fill: chartColors.used })

const outline = (x: number, y: number, width: number) =>
  element('rect', {
    x,
    y,
    width: Math.max(width, 0.5),
    height: BAR,
    fill: 'none',
    class: 'chart-plan-line',
    stroke: chartColors.plan,
    'stroke-width': 1.5,
  })

const over = (pattern: string, x: number, y: number, width: number) =>
  element('rect', {
    x,
    y,
    width,
    height: BAR,
    fill: `url(#${pattern})`,
    class: 'chart-over-line',
    stroke: chartColors.over,
    'stroke-width': 1,
  })
