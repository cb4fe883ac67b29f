import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/**
 * The search field of every page, which opens the search's page; and the dialog that `islands/search.ts` opens by Ctrl or ⌘ K, where
 * hits are suggested while somebody types (ARIA APG: combobox with a listbox, chosen by hand).
 */
export function SearchDialog({ slug, path }: { slug: string; path: string }) {
  const address = paths.search(slug)
  return (
    <search-dialog data-failed={m.search_failed()} data-all={m.search_to_page()}>
      {path !== address && (
        <search>
          <form method="get" action={address} class="search-field">
            <label class="visually-hidden" for="search">
              {m.search_label()}
            </label>
            <input id="search" name="q" type="search" maxLength={200} autoComplete="off" />
            <button type="submit">{m.search_go()}</button>
          </form>
        </search>
      )}
      <dialog aria-label={m.search_label()}>
        <form method="get" action={address} class="search-field">
          <input
            type="text"
            name="q"
            maxLength={200}
            autoComplete="off"
            enterkeyhint="search"
            role="combobox"
            aria-label={m.search_label()}
            aria-autocomplete="list"
            aria-expanded={false}
            aria-controls="suggestions"
          />
          <button type="submit">{m.search_go()}</button>
          <button type="button" class="quiet" data-close>
            {m.search_close()}
          </button>
        </form>
        <p role="status" class="tally" />
        <div id="suggestions" data-suggestions={m.search_hits()} />
      </dialog>
    </search-dialog>
  )
}
