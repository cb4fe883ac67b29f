import { listed, m } from '../texts/texts.ts'
import { paths } from './paths.ts'
import type { Receipt } from './receipt.ts'

const sentences: Record<Receipt['deed'], () => string> = {
  asked: m.round_asked_now,
  'asked-nobody': m.round_asked_none,
  saved: m.receipt_saved,
  added: m.receipt_added,
  removed: m.receipt_removed,
  undone: m.receipt_undone,
  redone: m.receipt_redone,
  restored: m.receipt_restored,
  frozen: m.receipt_frozen,
  'report-frozen': m.receipt_report_frozen,
  published: m.receipt_published,
  sent: m.receipt_sent,
  ended: m.receipt_ended,
  commented: m.receipt_commented,
  decided: m.receipt_decided,
  updated: m.receipt_updated,
  'taken-back': m.receipt_taken_back,
}

/** What was just done, said once, with the way to undo it. The element is always there, so that what comes into it is spoken. */
export function ReceiptView({
  receipt,
  slug,
  back,
}: {
  receipt: Receipt | null
  slug: string
  /** The page to come back to. */
  back: string
}) {
  // Undoing an undoing is doing it again, and is called so.
  const isUndone = receipt?.deed === 'undone'
  return (
    <div id="receipt" class="receipt" role="status" data-saved={receipt?.form}>
      {receipt && (
        <>
          <p>{[sentences[receipt.deed](), ...meanwhile(receipt)].join(' ')}</p>
          {receipt.undo && (
            <form method="post" action={paths.undo(slug, receipt.undo)}>
              <input type="hidden" name="back" value={back} />
              {isUndone && <input type="hidden" name="redo" value="on" />}
              <button type="submit">{isUndone ? m.receipt_redo() : m.receipt_undo()}</button>
            </form>
          )}
        </>
      )}
    </div>
  )
}

function meanwhile({ by, theirs, joined }: Receipt): string[] {
  const names = by.length > 0 ? listed(by) : m.both_someone()
  return [
    ...(theirs.length > 0 ? [m.receipt_theirs({ names, fields: listed(theirs) })] : []),
    ...(joined.length > 0 ? [m.receipt_joined({ fields: listed(joined) })] : []),
  ]
}
