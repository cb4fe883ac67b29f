import type { FetchingPage } from '../../../operations/fetching.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** Looks for indicators by words in their names, before something is fetched. */
export function KoladaSearch({ data, slug }: { data: FetchingPage; slug: string }) {
  return (
    <search>
      <form method="get" action={`${paths.fetching(slug)}#kolada`}>
        <div class="field">
          <label for="sok">{m.fetch_search()}</label>
          <p class="help" id="sok-help">
            {m.fetch_search_help()}
          </p>
          <input
            id="sok"
            name="sok"
            type="search"
            maxLength={100}
            value={data.words}
            aria-describedby="sok-help"
          />
        </div>
        <p class="buttons">
          <button type="submit">{m.fetch_search_button()}</button>
        </p>
      </form>
    </search>
  )
}
