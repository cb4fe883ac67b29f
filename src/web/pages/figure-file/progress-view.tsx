import type { FigureFilePage } from '../../../operations/figure-file.ts'
import { m, number } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'

/** A file that is being read; the page asks again by itself. */
export function ProgressView({ data: { file, source } }: { data: FigureFilePage }) {
  const whole = file.survey.rows
  return (
    <>
      <p class="over">{source.name}</p>
      <h1>
        <Jointed text={file.fileName} />
      </h1>
      <p class="lead" role="status">
        {m.figures_reading({ rows: number(file.rowsRead), whole: number(whole) })}
      </p>
      <progress max={whole || 1} value={file.rowsRead}>
        {number(file.rowsRead)}
      </progress>
      <p>{m.figures_reading_leave()}</p>
    </>
  )
}
