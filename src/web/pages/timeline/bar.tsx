import type { Timing } from '../../../domain/due.ts'
import type { Line, Bar as Shape } from '../../../domain/timeline.ts'
import { across } from './scale.tsx'

/** Half the height of a bar, and half that of the mark for a day, in pixels. */
const half = 5
const mark = 7

/** An activity along the time. Shapes differ, not only colours: what is done is hollow, what is late has a mark beside it. */
export function Bar({ bar, timing }: { bar: Shape; timing: Timing }) {
  const { shape, from, to, before, after } = bar
  const state = timing === 'late' ? 'late' : timing === 'done' ? 'done' : undefined
  return (
    <g class={state}>
      {shape === 'due' ? (
        <>
          <line class="until" x1={across(from)} x2={across(to)} y1="50%" y2="50%" />
          {!after && !before && <Mark at={to} late={timing === 'late'} />}
        </>
      ) : (
        <rect
          class={shape === 'continuous' ? 'whole continuous' : 'whole'}
          x={across(from)}
          width={across(Math.max(to - from, 0.004))}
          y="50%"
          height={half * 2}
          transform={`translate(0 ${-half})`}
        />
      )}
      {before && <Arrow at={0} back />}
      {after && <Arrow at={1} />}
    </g>
  )
}

/** The day when it shall be done: a diamond. */
function Mark({ at, late }: { at: number; late: boolean }) {
  return (
    <svg x={across(at)} y="50%" overflow="visible" aria-hidden="true">
      <path class="mark" d={`M0 ${-mark}L${mark} 0L0 ${mark}L${-mark} 0Z`} />
      {late && <path class="late-mark" d="M0 -19l5 8h-10z" />}
    </svg>
  )
}

/** It goes on outside of what is shown. */
function Arrow({ at, back = false }: { at: 0 | 1; back?: boolean }) {
  return (
    <svg x={across(at)} y="50%" overflow="visible" aria-hidden="true">
      <path class="arrow" d={back ? 'M0 0L11 -8V8Z' : 'M0 0L-11 -8V8Z'} />
    </svg>
  )
}

/** Where an activity is followed up: a ring on the line of the reporting point. */
export function FollowUps({ points, lines }: { points: string[]; lines: Line[] }) {
  return (
    <>
      {lines
        .filter(line => line.points.some(point => points.includes(point)))
        .map(({ at, on }) => (
          <svg key={on} x={across(at)} y="50%" overflow="visible" aria-hidden="true">
            <circle class="follow-up" r="4" cy="14" />
          </svg>
        ))}
    </>
  )
}
