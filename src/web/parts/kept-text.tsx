import { m } from '../../texts/texts.ts'

/** What the browser has kept of an earlier visit, and that the server cannot be reached: shown by `islands/drafts.ts`. */
export function KeptText() {
  return (
    <>
      <div class="notice" data-offer hidden>
        <p>
          {m.kept_before()} <time /> {m.kept_after()}
        </p>
        <p class="buttons">
          <button type="button" data-take>
            {m.kept_take()}
          </button>
          <button type="button" class="quiet" data-throw>
            {m.kept_throw()}
          </button>
        </p>
      </div>
      <div role="status">
        <p class="notice" data-offline hidden>
          {m.editing_offline()}
        </p>
      </div>
    </>
  )
}
