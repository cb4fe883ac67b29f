import type { Problems } from '../../../domain/fields.ts'
import type { Closed } from '../../../domain/plan-version.ts'
import type { VersionPage } from '../../../operations/plan-version.ts'
import { longTime, m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { type Control, ErrorSummary, Field, type Values } from '../../parts/form.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { commentForm } from './comment-address.ts'

/** What the parties say of a version, in the order in which it was said, and the form to say more while it is open. */
export function Comments({
  data,
  slug,
  mayAdd,
  values = {},
  problems = {},
}: {
  data: VersionPage
  slug: string
  mayAdd: boolean
  values?: Values
  problems?: Problems
}) {
  const { version, comments, records } = data
  const about: Control = {
    name: 'about',
    label: m.comment_about(),
    kind: 'choice',
    required: true,
    options: [{ value: '', text: m.comment_about_whole() }, ...recordsToChoose(records)],
  }
  const text: Control = {
    name: 'text',
    label: m.comment_text(),
    help: m.comment_text_help(),
    kind: 'text',
    required: true,
  }
  const called = new Map(about.options?.map(option => [option.value, option.text]))
  return (
    <section class="comments" aria-labelledby="synpunkter">
      <h2 id="synpunkter">{m.comment_title()}</h2>
      {comments.length === 0 && <p>{m.comment_none()}</p>}
      <ol>
        {comments.map(comment => (
          <li key={comment.id} id={comment.id}>
            <p>
              <b>{[comment.personName, comment.organisationName].filter(Boolean).join(', ')}</b>{' '}
              <time dateTime={new Date(comment.at).toISOString()}>{longTime(new Date(comment.at))}</time>
            </p>
            {comment.recordId && <p class="about">{called.get(comment.recordId)}</p>}
            <p class="words">{comment.text}</p>
          </li>
        ))}
      </ol>
      {mayAdd && version.closed && <p class="quiet">{closedWords[version.closed]()}</p>}
      {mayAdd && !version.closed && (
        <form
          method="post"
          action={paths.versionComments(slug, version.id)}
          novalidate
          id={commentForm}
          data-unsaved={m.house_leave_unsaved()}
        >
          <h3>{m.comment_add()}</h3>
          <ErrorSummary controls={[about, text]} problems={problems} />
          <Field control={about} value={values.about} problem={problems.about} />
          <Field control={text} value={values.text} problem={problems.text} />
          <p class="buttons">
            <button type="submit" class="primary">
              {m.comment_save()}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}

const closedWords: Record<Closed, () => string> = {
  decided: m.comment_closed,
  superseded: m.comment_closed_by_later,
  ended: m.comment_closed_by_end,
}

/** The areas and activities of the version, in its order: what comments are mostly about. */
function recordsToChoose({ area, activity }: VersionPage['records']) {
  return area.flatMap(({ id, name }) => [
    { value: id, text: m.comment_about_area({ name }) },
    ...activity
      .filter(({ areaId }) => areaId === id)
      .map(one => ({
        value: one.id,
        text: m.comment_about_activity({ name: beginning(titleText(one.title), 80) }),
      })),
  ])
}
