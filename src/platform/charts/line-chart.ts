import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { chartColors, element, picture, roughWidth, text } from './svg.ts'

export type LineSeries = {
  name: string
  look: 'used' | 'plan'
  /** One for each step; null where the line has ended or not begun. */
  values: (number | null)[]
}

export type LineChart = {
  id: string
  title: string
  description: string
  /** Names under the axis, one for each step; '' for none. */
  stepNames: string[]
  series: LineSeries[]
  /** Writes a value of the axis. */
  format: (value: number) => string
  /** Of the axis, above it: "NOK". */
  unit: string
}

const WIDTH = 640
const HEIGHT = 340
const TOP = 64
const BOTTOM = 36
const RIGHT = 18

const looks = {
  used: { color: chartColors.used, dash: undefined, width: 3 },
  plan: { color: chartColors.plan, dash: '7 5', width: 2.5 },
} as const

/** Values over time as lines: the one plain, the other dashed, named above. */
export function lineChart(chart: LineChart): string {
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== null))
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1, ...values)])
    .range([HEIGHT - BOTTOM, TOP])
    .nice(5)
  const ticks = y.ticks(5)
  const left = 12 + Math.max(...ticks.map((tick) => roughWidth(chart.format(tick))))
  const steps = Math.max(1, chart.stepNames.length - 1)
  const x = scaleLinear()
    .domain([0, steps])
    .range([left, WIDTH - RIGHT])

  const axis = ticks.map(
    (tick) =>
      element('line', {
        x1: left,
        x2: WIDTH - RIGHT,
        y1: y(tick),
        y2: y(tick),
        class: 'chart-rule',
        stroke: tick === 0 ? chartColors.quiet : chartColors.rule,
        'stroke-width': 1,
      }) + text(left - 8, y(tick) + 5, chart.format(tick), { anchor: 'end', quiet: true }),
  )
  const names = chart.stepNames.map((name, step) =>
    name === ''
      ? ''
      : element('line', {
          x1: x(step),
          x2: x(step),
          y1: HEIGHT - BOTTOM,
          y2: HEIGHT - BOTTOM + 5,
          class: 'chart-rule',
          stroke: chartColors.quiet,
        }) +
        text(x(step), HEIGHT - BOTTOM + 22, name, {
          anchor: step === 0 && steps > 1 ? 'start' : step === steps ? 'end' : 'middle',
          quiet: true,
        }),
  )
  return picture(
    { ...chart, width: WIDTH, height: HEIGHT },
    [...legend(chart.series), text(left - 8, TOP - 14, chart.unit, { anchor: 'end', quiet: true })]
      .concat(
        axis,
        names,
        chart.series.map((series) => drawn(series, x, y)),
      )
      .join(''),
  )
}

function legend(series: LineSeries[]): string[] {
  let at = 0
  return series.map(({ name, look }) => {
    const from = at
    at += 42 + roughWidth(name) + 24
    return stroke(look, `M${from} 18H${from + 34}`) + text(from + 42, 23, name)
  })
}

function drawn(series: LineSeries, x: (step: number) => number, y: (value: number) => number): string {
  const points = series.values.map((value, step) => ({ step, value }))
  const path = line<(typeof points)[number]>()
    .defined(({ value }) => value !== null)
    .x(({ step }) => x(step))
    .y(({ value }) => y(value ?? 0))
    .digits(2)(points)
  const last = points.findLast(({ value }) => value !== null)
  const end =
    last && last.value !== null && series.look === 'used'
      ? element('circle', {
          cx: x(last.step),
          cy: y(last.value),
          r: 4.5,
          class: 'chart-used-area',
          fill: looks.used.color,
        })
      : ''
  return stroke(series.look, path ?? '') + end
}

function stroke(look: LineSeries['look'], d: string): string {
  const { color, dash, width } = looks[look]
  return element('path', {
    d,
    class: `chart-${look}-line`,
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-linejoin': 'round',
  })
}
