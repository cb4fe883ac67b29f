import type { TimelinePage } from '../../../operations/timeline.ts'
import { dayAndMonth, m, monthName } from '../../../texts/texts.ts'

/** A place along the time as SVG writes it: parts of the width, so that letters and lines keep their size on every screen. */
export const across = (part: number): string => `${Math.round(part * 10_000) / 100}%`

type Scale = Pick<TimelinePage, 'ticks' | 'lines' | 'now'>

/** The lines that stand through every row: where months begin, where it is reported, today. */
export function Grid({ ticks, lines, now }: Scale) {
  return (
    <>
      {ticks.slice(1).map(({ at, on }) => (
        <line key={on} class="tick" x1={across(at)} x2={across(at)} y1="0" y2="100%" />
      ))}
      {lines.map(({ at, on }) => (
        <line key={on} class="point" x1={across(at)} x2={across(at)} y1="0" y2="100%" />
      ))}
      {now !== null && <line class="now" x1={across(now)} x2={across(now)} y1="0" y2="100%" />}
    </>
  )
}

/** What the lines stand for, above the rows. Said by `label` to those who do not see it. */
export function Scale({ ticks, lines, now, stretch, label }: TimelinePage & { label: string }) {
  const months = ticks.length > 5 || ticks.every(({ on }) => !on.endsWith('-01-01'))
  const years = stretch.from.slice(0, 4) !== stretch.to.slice(0, 4)
  return (
    <svg class="scale" role="img" aria-label={label}>
      {ticks.map(({ at, to, on }) => (
        <text key={on} x={across((at + to) / 2)} y="48" text-anchor="middle">
          {months ? monthName(on, ticks.length > 6 ? 'short' : 'long') : on.slice(0, 4)}
        </text>
      ))}
      {years &&
        months &&
        ticks
          .filter(({ on }, index) => index === 0 || on.endsWith('-01-01'))
          .map(({ at, on }) => (
            <text key={on} class="year" x={across(at)} y="32">
              {on.slice(0, 4)}
            </text>
          ))}
      {lines.map(({ at, on, points }) => (
        <g key={on}>
          <line class="point" x1={across(at)} x2={across(at)} y1="20" y2="100%" />
          <text class="point" x={across(at)} y="15" text-anchor={anchor(at)}>
            {points.join(' · ')}
            <tspan class="on"> {dayAndMonth(on)}</tspan>
          </text>
        </g>
      ))}
      {now !== null && (
        <>
          <line class="now" x1={across(now)} x2={across(now)} y1="34" y2="100%" />
          <text class="now" x={across(now)} y="31" text-anchor={anchor(now)}>
            {m.overview_today()}
          </text>
        </>
      )}
    </svg>
  )
}

/** A label at an edge keeps within it. */
const anchor = (at: number) => (at > 0.9 ? 'end' : at < 0.05 ? 'start' : 'middle')
