import { isOfValues } from '../../../documents/figures/layout.ts'
import type { Problems } from '../../../domain/fields.ts'
import type { FigureFilePage } from '../../../operations/figure-file.ts'
import { daysText, rowsText } from '../../../texts/figure-words.ts'
import { longTime, m, number } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { paths } from '../../paths.ts'
import { Columns } from './columns-view.tsx'
import { Counts } from './counts-view.tsx'
import { LeftOut } from './left-out.tsx'
import { Values } from './values-view.tsx'
import { layoutProblemText, readerSentence, refusalSentence } from './words.ts'

type Props = { data: FigureFilePage; slug: string; problems?: Problems; problem?: string | undefined }

/** A file that waits: what it was understood as, what its words mean here, and the button that reads it in. */
export function MappingView(props: Props) {
  const { data, slug } = props
  const { file, recipe, before } = data
  const problem = props.problem ?? (file.refusal === null ? undefined : refusalSentence(file.refusal))
  const isUnderstood = file.survey.problem === null && (recipe !== null || file.layout.reader !== 'table')
  return (
    <>
      <p class="over">{data.source.name}</p>
      <h1>
        <Jointed text={file.fileName} />
      </h1>
      {problem && (
        <div class="error-summary" role="alert" tabIndex={-1} autofocus>
          <h2>{m.figures_refused()}</h2>
          <p>
            {problem} {m.figures_nothing_stored()}
          </p>
        </div>
      )}
      {file.layout.reader !== 'table' && <p class="lead">{readerSentence(file.layout.reader)}</p>}
      {recipe && <p class="lead">{m.figures_by_recipe({ name: recipe.name })}</p>}
      {before && (
        <p class="lead">
          {m.figures_read_before({ time: longTime(before.at) })}{' '}
          <a href={paths.intake(slug, before.id)}>{m.figures_see_intake()}</a>
        </p>
      )}
      {data.isMisread && (
        <p class="lead" role="note">
          {m.figures_misread()}
        </p>
      )}
      {isUnderstood ? (
        <>
          <Words {...props} />
          <Columns data={data} slug={slug} />
        </>
      ) : (
        <>
          <Columns data={data} slug={slug} />
          <Words {...props} />
        </>
      )}
      <form method="post" action={paths.figureFileRemoval(slug, file.id)}>
        <p class="buttons">
          <button type="submit" class="quiet">
            {m.figures_throw_away()}
          </button>
        </p>
      </form>
    </>
  )
}

/** What was found in the file; what its words mean here, and how it stands beside what was read before. */
function Words({ data, slug, problems = {} }: Props) {
  const { survey, layout } = data.file
  const isValues = isOfValues(layout)
  if (survey.problem) return <p class="empty">{layoutProblemText(survey.problem)}</p>
  if (survey.counts === 0)
    return (
      <>
        <p class="empty">{m.figures_nothing_to_count({ rows: rowsText(survey.rows) })}</p>
        <LeftOut file={data.file} />
      </>
    )
  const found = { rows: rowsText(survey.rows), counts: number(survey.counts) }
  return (
    <>
      <section aria-labelledby="found">
        <h2 id="found">{m.figures_what_was_found()}</h2>
        <p>
          {isValues ? m.figures_found_values(found) : m.figures_found(found)}{' '}
          {survey.days && m.figures_found_days({ days: daysText(survey.days.from, survey.days.to) })}
        </p>
        <LeftOut file={data.file} />
      </section>
      <section aria-labelledby="words">
        <h2 id="words">{isValues ? m.figures_values() : m.figures_words()}</h2>
        {isValues ? (
          <Values data={data} slug={slug} problems={problems} />
        ) : (
          <Counts data={data} slug={slug} problems={problems} />
        )}
      </section>
    </>
  )
}
