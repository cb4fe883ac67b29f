import type { DraftsPage } from '../../../operations/draft.ts'
import { longTime, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { maximumBytes, megabytes } from './take-in.ts'

/** Taking a document in, and the reviews that somebody has begun. */
export function DraftsView({
  slug,
  drafts,
  problem,
  text = '',
}: DraftsPage & {
  slug: string
  /** What was wrong with the document, in a sentence. */
  problem?: string | undefined
  text?: string
}) {
  return (
    <>
      <h1>{m.draft_title()}</h1>
      <p class="lead">{m.draft_lead()}</p>
      {problem && (
        <div class="error-summary" role="alert" tabIndex={-1} autofocus>
          <h2>{m.draft_refused_title()}</h2>
          <p id="document-problem">
            {problem} {m.draft_nothing_stored()}
          </p>
        </div>
      )}
      <form method="post" action={paths.drafts(slug)} enctype="multipart/form-data" class="take-in">
        <div class="field">
          <label for="file">{m.draft_file()}</label>
          <p class="help" id="file-help">
            {m.draft_file_help({ megabytes })}
          </p>
          <input
            type="file"
            id="file"
            name="file"
            accept=".txt,.docx,.pdf,.json"
            required
            data-largest={maximumBytes}
            data-too-large={m.reading_too_large({ megabytes })}
            aria-describedby={problem ? 'file-help document-problem' : 'file-help'}
          />
        </div>
        <p class="buttons">
          <button type="submit" class="primary">
            {m.draft_read_file()}
          </button>
        </p>
      </form>
      <h2>{m.draft_paste_heading()}</h2>
      <form method="post" action={paths.drafts(slug)} enctype="multipart/form-data" class="take-in">
        <div class="field">
          <label for="text">{m.draft_paste()}</label>
          <textarea id="text" name="text" rows={8} required>
            {text}
          </textarea>
        </div>
        <p class="buttons">
          <button type="submit">{m.draft_read_text()}</button>
        </p>
      </form>
      {drafts.length > 0 && (
        <section aria-labelledby="unfinished">
          <h2 id="unfinished">{m.draft_unfinished()}</h2>
          <p>{m.draft_unfinished_lead()}</p>
          <ul class="unfinished">
            {drafts.map(draft => (
              <li key={draft.id}>
                <a href={paths.draft(slug, draft.id)}>{draft.fileName}</a>
                <span class="when">
                  {m.draft_changed()}{' '}
                  <time dateTime={draft.changedAt.toISOString()}>{longTime(draft.changedAt)}</time>
                </span>
                <a class="quiet" href={paths.draftRemove(slug, draft.id)}>
                  {m.house_remove()}
                  <span class="visually-hidden"> {draft.fileName}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Asks once before a draft is thrown away. */
export function RemoveDraftView({ slug, name }: { slug: string; name: string }) {
  return (
    <>
      <h1>{m.draft_remove_title({ name })}</h1>
      <p>{m.draft_remove_explanation()}</p>
      <form method="post" class="buttons">
        <button type="submit" class="primary danger">
          {m.house_remove()}
        </button>{' '}
        <a href={paths.drafts(slug)}>{m.house_cancel()}</a>
      </form>
    </>
  )
}
