import { isOfEvents, isOfValues } from '../../../documents/figures/layout.ts'
import type { FigureFilePage } from '../../../operations/figure-file.ts'
import { leftOutLines, stateLines } from '../../../texts/figure-words.ts'
import { m, number } from '../../../texts/texts.ts'
import { timesUnread, Unread } from './unread.tsx'

/** What the numbers of a file are where not all are plain ones, what of it will not be counted and why, and what could not be read. */
export function LeftOut({ file: { survey, layout } }: Pick<FigureFilePage, 'file'>) {
  const lines = leftOutLines(survey.leftOut)
  const states = stateLines(survey.states)
  const ofEvents = isOfEvents(layout) && !isOfValues(layout)
  return (
    <>
      {Object.keys(survey.states).some(state => state !== 'known') && (
        <>
          <p>{m.figures_of_them()}</p>
          <ul>
            {states.map(({ state, times }) => (
              <li key={state}>
                {number(times)}: {state}
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && (
        <>
          <p>{m.figures_will_be_left_out()}</p>
          <ul>
            {lines.map(({ reason, times }) => (
              <li key={reason}>
                {number(times)}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {survey.unread.length > 0 && (
        <Unread cells={survey.unread} times={timesUnread(survey.leftOut)} hidesValues={ofEvents}>
          {m.figures_unread_before()}
        </Unread>
      )}
      {ofEvents && <p class="help">{m.figures_events()}</p>}
    </>
  )
}
