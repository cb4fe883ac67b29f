import type { Piece } from '../../../domain/search-words.ts'
import { mostHits } from '../../../operations/search.ts'
import type { SoughtNoun } from '../../../storage/sought.ts'
import { listed, m, number } from '../../../texts/texts.ts'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import type { Shown, ShownHit } from './found.ts'
import { kindPaths, kinds } from './kinds.ts'

/** What was looked for and found, the best first; of everything, or of one kind. */
export function SearchView({
  data,
  noun,
  slug,
  can,
}: {
  data: Shown
  noun: SoughtNoun | undefined
  slug: string
  can: Can
}) {
  const { typed, hits, said, nouns, totals } = data
  return (
    <>
      <h1>{m.search_title()}</h1>
      <search>
        <form method="get" action={paths.search(slug)} class="search-field">
          <label class="visually-hidden" for="q">
            {m.search_label()}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            value={typed}
            maxLength={200}
            autoComplete="off"
            autofocus={typed === ''}
          />
          <button type="submit">{m.search_go()}</button>
        </form>
      </search>
      {typed === '' && (
        <div class="empty">
          <p>{m.search_hint({ nouns: listed(nouns.map(one => kinds[one].many().toLowerCase())) })}</p>
          <p>{m.search_forms()}</p>
        </div>
      )}
      {typed !== '' && (
        <p role="status" class="tally">
          {said}
        </p>
      )}
      {typed !== '' && totals.length === 0 && <Nothing slug={slug} can={can} />}
      {totals.length > 1 && (
        <nav class="kinds" aria-label={m.search_kinds()}>
          <ul>
            <li>
              <KindLink href={paths.searchFor(slug, typed)} text={m.search_all()} here={noun === undefined} />
            </li>
            {totals.map(one => (
              <li key={one.noun}>
                <KindLink
                  href={paths.searchFor(slug, typed, kindPaths[one.noun])}
                  text={kinds[one.noun].many()}
                  total={one.total}
                  here={noun === one.noun}
                />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {hits.length > 0 && (
        <ol class="hits">
          {hits.map(hit => (
            <HitLine key={hit.id} hit={hit} />
          ))}
        </ol>
      )}
      {hits.length >= mostHits && <p class="note">{m.search_best({ count: number(hits.length) })}</p>}
    </>
  )
}

function HitLine({ hit: { href, title, kind, where, text, otherNames } }: { hit: ShownHit }) {
  return (
    <li>
      <p class="kind">{kind}</p>
      <div>
        <p class="title">
          <a href={href}>
            <Marked pieces={title} />
          </a>
          {otherNames.length > 0 && (
            <span class="detail">
              {m.search_also_called()}{' '}
              {otherNames.map((name, at) => (
                <>
                  {at > 0 && ', '}
                  <Marked pieces={name} />
                </>
              ))}
            </span>
          )}
        </p>
        {text.length > 0 && (
          <p class="words">
            <Marked pieces={text} />
          </p>
        )}
        {where && <p class="detail">{where}</p>}
      </div>
    </li>
  )
}

function Marked({ pieces }: { pieces: Piece[] }) {
  return <>{pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
}

function KindLink({
  href,
  text,
  total,
  here,
}: {
  href: string
  text: string
  total?: number
  here: boolean
}) {
  return (
    <a href={href} aria-current={here ? 'true' : undefined}>
      {text}
      {total !== undefined && <span class="total"> {number(total)}</span>}
    </a>
  )
}

/** The ways on where nothing was found: another word, the plan, or to write what is missing. */
function Nothing({ slug, can }: { slug: string; can: Can }) {
  const adds = (['place', 'group', 'position'] as const).filter(noun => can('add', noun))
  return (
    <>
      <p>{m.search_none_help()}</p>
      <p class="tools">
        <a href={paths.plan(slug)}>{m.search_to_plan()}</a>
        {can('see', 'group') && <a href={paths.organisation(slug)}>{m.search_to_organisation()}</a>}
      </p>
      {adds.length > 0 && (
        <>
          <p>{m.search_none_add()}</p>
          <p class="row-links">
            {adds.map(noun => (
              <AddLink key={noun} href={paths.add(slug, noun)} what={kinds[noun].one().toLowerCase()} />
            ))}
          </p>
        </>
      )}
    </>
  )
}
