import type { DraftEdit } from '../../../domain/draft-edits.ts'
import type { Undo } from '../../../storage/draft.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { paths } from '../../paths.ts'
import type { Review } from './review.ts'

const sentences: Record<DraftEdit['kind'], (blanks: { what: string }) => string> = {
  text: m.draft_did_text,
  confirm: m.draft_did_confirm,
  swap: m.draft_did_swap,
  split: m.draft_did_split,
  join: m.draft_did_join,
  place: m.draft_did_place,
  'take-out': m.draft_did_take_out,
  remove: m.draft_did_remove,
  move: m.draft_did_move,
  stance: m.draft_did_stance,
  parent: m.draft_did_parent,
}

/** What the last edit did and where its words went, with the button that takes it back. */
export function UndoView({ review: { slug, draft } }: { review: Review }) {
  const { undo } = draft
  if (!undo) return null
  return (
    <form class="undo" method="post" action={paths.draftEdit(slug, draft.id)} data-turbo-action="replace">
      <input type="hidden" name="version" value={draft.version} />
      <p role="status">{undoSentence(undo)}</p>
      <button type="submit" class="quiet" name="kind" value="undo" data-key="z">
        {m.draft_undo()}
      </button>
    </form>
  )
}

/** "Du tog bort ”Kommunalråd” ur planen. Ett stycke står nu utan plats." */
export function undoSentence({ did, words, loosened }: Omit<Undo, 'plan'>): string {
  // What was filled in had no words before.
  const what = words ? m.house_quoted({ text: beginning(words, 40) }) : m.draft_did_empty()
  const said = sentences[did]({ what })
  if (loosened === 1) return `${said} ${m.draft_loosened_one()}`
  if (loosened > 1) return `${said} ${m.draft_loosened({ count: loosened })}`
  return did === 'remove' || did === 'take-out' ? `${said} ${m.draft_loosened_none()}` : said
}
