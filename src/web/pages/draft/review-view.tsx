import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { Chapter } from './chapter-view.tsx'
import { ChaptersView } from './chapters-view.tsx'
import { LabelsView } from './labels-view.tsx'
import { MaskedNotice } from './masked-notice.tsx'
import { focusHref, leftInWords, neighboursLeft, type Review } from './review.ts'
import { SourceView } from './source-view.tsx'
import { refusals } from './toolbox.tsx'
import { UndoView } from './undo-view.tsx'
import { Stand } from './value-view.tsx'

/** Why the text was read of a document that carries the plan's data too. */
function LeftDataNotice({ left }: { left: Review['draft']['source']['left'] | null }) {
  if (!left) return null
  return (
    <div class="notice">
      <h2>{m.arrival_left_title()}</h2>
      <p>{left === 'edited' ? m.arrival_left_edited() : m.arrival_left_unusable()}</p>
    </div>
  )
}

/** The review: the document's text to the left, what was understood of it to the right, what is left to look at above. */
export function ReviewView({ review }: { review: Review }) {
  const { draft, slug } = review
  const { plan } = draft
  return (
    <div
      class="review"
      data-review
      data-focus={review.focus ?? undefined}
      data-open={review.open ?? undefined}
      data-split-here={m.draft_split_here({ word: '{word}' })}
    >
      <h1 tabIndex={-1}>{m.draft_review_heading()}</h1>
      <p class="lead">{m.draft_review_lead({ name: draft.fileName })}</p>
      <Refusal review={review} />
      <LeftDataNotice left={draft.source.left ?? null} />
      <MaskedNotice review={review} />
      <Left review={review} />
      <div class="panes">
        <div class="source">
          <h2 id="source">{m.draft_source()}</h2>
          <details open data-source-toggle>
            <summary>{m.draft_source_show()}</summary>
            {/* Scrolls on its own, so it must be reachable by keys. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see the line above */}
            <section class="source-scroll" tabIndex={0} aria-labelledby="source">
              <SourceView review={review} />
            </section>
          </details>
        </div>
        <section class="structure" aria-labelledby="structure">
          <h2 id="structure">{m.draft_structure()}</h2>
          {plan.unplaced.length > 0 && (
            <Chapter title={m.draft_unplaced()} lead={m.draft_unplaced_lead()}>
              {plan.unplaced.map(({ id, text }) => (
                <Stand
                  key={id}
                  review={review}
                  address={`unplaced.${id}`}
                  name={m.draft_unplaced()}
                  as="text"
                >
                  <span class="words" data-words>
                    {text}
                  </span>
                  <span class="tag" aria-hidden="true">
                    {m.draft_unplaced_mark()}
                  </span>
                </Stand>
              ))}
            </Chapter>
          )}
          <ChaptersView review={review} />
          <LabelsView review={review} />
          <p class="buttons">
            <a class="button" href={paths.draftConfirm(slug, draft.id)}>
              {m.draft_go_confirm()}
            </a>
          </p>
        </section>
      </div>
      <p class="visually-hidden" role="status" data-say />
      <EditByKey review={review} />
    </div>
  )
}

/** What the keys send; without scripts, the values' own forms do the same. */
function EditByKey({ review: { slug, draft } }: { review: Review }) {
  const values = { version: draft.version, at: '', offset: '', kind: '' }
  return (
    <form hidden data-edit method="post" action={paths.draftEdit(slug, draft.id)} data-turbo-action="replace">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}

function Refusal({ review: { refusal, open } }: { review: Review }) {
  if (refusal === null || (refusal !== 'stale' && open !== null)) return null
  return (
    <div class="notice" role="alert" tabIndex={-1} autofocus>
      <h2>{refusal === 'stale' ? m.draft_stale_title() : m.draft_edit_title()}</h2>
      <p>{refusal === 'stale' ? m.draft_stale() : refusals[refusal]()}</p>
    </div>
  )
}

/** What is left to look at, with the way to the next, the keys, and the way on. */
function Left({ review }: { review: Review }) {
  const { slug, draft, left } = review
  const words = leftInWords(left)
  const { next, previous } = neighboursLeft(review)
  return (
    <div class="left-bar">
      <p class="left" role="status">
        {words ? (
          <>
            <span class="label">{m.draft_left()}</span> <strong>{words}</strong>
          </>
        ) : (
          m.draft_left_nothing()
        )}
      </p>
      <p class="steps">
        {previous && (
          <a
            href={focusHref(review, previous)}
            data-turbo-action="replace"
            data-step="previous"
            aria-label={m.draft_previous_help()}
          >
            {m.draft_previous()}
          </a>
        )}
        {next && (
          <a
            href={focusHref(review, next)}
            data-turbo-action="replace"
            data-step="next"
            aria-label={m.draft_next_help()}
          >
            {m.draft_next()}
          </a>
        )}
        <a class="button" href={paths.draftConfirm(slug, draft.id)}>
          {m.draft_go_confirm()}
        </a>
      </p>
      <Keys />
      <UndoView review={review} />
    </div>
  )
}

const keys: [string[], () => string][] = [
  [['j', 'k'], m.draft_key_next],
  [['g'], m.draft_key_guess],
  [['c'], m.draft_key_confirm],
  [['Enter'], m.draft_key_edit],
  [['s'], m.draft_key_swap],
  [['←', '→'], m.draft_key_caret],
  [['d'], m.draft_key_split],
  [['f'], m.draft_key_join],
  [['p'], m.draft_key_place],
  [['u'], m.draft_key_take_out],
  [['z'], m.draft_key_undo],
  [['Esc'], m.draft_key_close],
  [['?'], m.draft_key_help],
]

function Keys() {
  return (
    <details class="keys" data-keys>
      <summary>{m.draft_keys_title()}</summary>
      <p class="help">{m.draft_keys_lead()}</p>
      <dl>
        {keys.map(([names, text]) => (
          <div key={names[0]}>
            <dt>
              {names.map(name => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{text()}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
