import { isOfEvents, isOfValues } from '../../../documents/figures/layout.ts'
import type { FigureFilePage } from '../../../operations/figure-file.ts'
import { leftOutLines } from '../../../texts/figure-words.ts'
import { m, number } from '../../../texts/texts.ts'

/** What of a file will not be counted, and why. */
export function LeftOut({ file }: Pick<FigureFilePage, 'file'>) {
  const lines = leftOutLines(file.survey.leftOut)
  const ofEvents = isOfEvents(file.layout) && !isOfValues(file.layout)
  return (
    <>
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
      {ofEvents && <p class="help">{m.figures_events()}</p>}
    </>
  )
}
