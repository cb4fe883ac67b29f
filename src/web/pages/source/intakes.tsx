import type { SourcePage } from '../../../operations/source.ts'
import { daysText } from '../../../texts/figure-words.ts'
import { longDate, longTime, m, number } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { data: SourcePage; slug: string; can: Can }

/** The files that were read of a source, the last first, each with what it gave and whether it counts; and the way to hand in the next. */
export function Intakes({ data: { intakes, source }, slug, can }: Props) {
  const columns = {
    at: m.intake_read(),
    days: m.intake_days(),
    rows: m.intake_rows(),
    counts: m.source_taken_in(),
    state: m.source_file_state(),
  }
  const isCounted = intakes.some(({ gives, withdrawnAt }) => gives === 'counts' && withdrawnAt === null)
  return (
    <section aria-labelledby="intakes">
      <h2 id="intakes">{m.intake_intakes()}</h2>
      {intakes.length === 0 ? (
        <p class="empty">{m.intake_none()}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{m.intake_file()}</th>
              {Object.values(columns).map(text => (
                <th scope="col" key={text}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {intakes.map(intake => (
              <tr key={intake.id}>
                <th scope="row">
                  <a href={paths.intake(slug, intake.id)}>{intake.fileName}</a>
                </th>
                <Cell label={columns.at}>
                  {longTime(intake.at)}
                  <span class="detail">{intake.personName}</span>
                </Cell>
                <Cell label={columns.days}>
                  {intake.startsOn && intake.endsOn && daysText(intake.startsOn, intake.endsOn)}
                </Cell>
                <Cell label={columns.rows}>{number(intake.fileRows)}</Cell>
                <Cell label={columns.counts}>{number(intake.counts)}</Cell>
                <Cell label={columns.state}>{stateOf(intake)}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="row-links">
        {isCounted && can('see', 'periodSum') && (
          <a href={paths.pictureOf(slug, source.id)}>{m.intake_see_picture()}</a>
        )}
        {can('add', 'figureFile') && (
          <a class="add" href={paths.figureFilesOf(slug, source.id)}>
            {m.figures_read_in()}
          </a>
        )}
      </p>
    </section>
  )
}

function stateOf(intake: SourcePage['intakes'][number]) {
  const { withdrawnAt, isReplaced, gives, preliminary } = intake
  if (withdrawnAt) return m.source_file_taken_back({ day: longDate(withdrawnAt) })
  if (isReplaced) return m.source_file_replaced()
  return (
    <>
      {gives === 'values' ? m.source_file_values() : m.source_file_counts()}
      {preliminary && <span class="detail">{m.source_file_preliminary()}</span>}
    </>
  )
}
