/** The central list through time: what the earlier version's areas have become, and all the versions there are. */
import type { AgreementPage } from '../../../operations/agreement.ts'
import { fiveAreasFrom, fiveCentralAreas } from '../../../texts/five-areas.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Catalogue = AgreementPage['catalogues'][number]
type Props = { data: AgreementPage; slug: string; can: Can }

/** The list before the agreement's own beside it, with what each area has become. */
export function ListChanges({ data, slug, can }: Props) {
  const { agreement, catalogue: later, catalogues, successions } = data
  const here = agreement ? paths.record(slug, 'agreement', agreement.id) : paths.agreement(slug)
  const earlier = catalogues[catalogues.findIndex(({ id }) => id === later?.id) + 1]
  if (!later || !earlier) return null
  const followers = (id: string) => successions.filter(({ earlierAreaId }) => earlierAreaId === id)
  const fresh = later.areas.filter(({ id }) => !successions.some(({ laterAreaId }) => laterAreaId === id))
  return (
    <section aria-labelledby="list-changes">
      <h2 id="list-changes">{m.succession_heading()}</h2>
      <table class="stacks catalogue">
        <thead>
          <tr>
            <th scope="col">{catalogueTitle(earlier)}</th>
            <th scope="col">{catalogueTitle(later)}</th>
          </tr>
        </thead>
        <tbody>
          {earlier.areas.map(area => (
            <tr key={area.id} id={`from-${area.id}`}>
              <th scope="row">
                {area.number}. {area.name}
              </th>
              <td>
                {followers(area.id).length === 0 && <span class="missing">{m.succession_none()}</span>}
                {followers(area.id).map(({ id, laterAreaId }) => (
                  <span class="successor" key={id} id={id}>
                    {nameIn(later, laterAreaId)}
                    {can('change', 'succession') && (
                      <ChangeLink
                        href={paths.change(slug, 'succession', id)}
                        what={`${area.name} – ${nameIn(later, laterAreaId)}`}
                      />
                    )}
                  </span>
                ))}
                {can('add', 'succession') && (
                  <SuccessionForm
                    area={area}
                    later={later}
                    taken={followers(area.id).map(({ laterAreaId }) => laterAreaId)}
                    slug={slug}
                    back={here}
                  />
                )}
              </td>
            </tr>
          ))}
          {fresh.length > 0 && (
            <tr>
              <th scope="row">{m.succession_new()}</th>
              <td>{fresh.map(({ name }) => name).join(' · ')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}

function SuccessionForm(props: {
  area: Catalogue['areas'][number]
  later: Catalogue
  taken: string[]
  slug: string
  /** The agreement's page. */
  back: string
}) {
  const { area, later, taken, slug, back } = props
  const left = later.areas.filter(({ id }) => !taken.includes(id))
  if (left.length === 0) return null
  const id = `later-${area.id}`
  return (
    <details class="stance">
      <summary>
        {m.succession_say()}
        <span class="visually-hidden"> {area.name}</span>
      </summary>
      <form method="post" action={paths.add(slug, 'succession')} data-turbo-action="replace">
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="earlierAreaId" value={area.id} />
        <div class="field">
          <label for={id}>{m.succession_later()}</label>
          <select id={id} name="laterAreaId" required>
            {left.map(option => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </select>
        </div>
        <p class="buttons">
          <button type="submit">{m.line_add()}</button>
        </p>
      </form>
    </details>
  )
}

/** Every version of the list, and the ways to begin one. */
export function Lists({ data: { catalogues, catalogue }, slug, can }: Props) {
  const mayAdd = can('add', 'catalogue')
  if (catalogues.length === 0 && !mayAdd) return null
  const hasFive = catalogues.some(({ validFrom }) => validFrom === fiveAreasFrom)
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{m.catalogue_versions()}</h2>
      <ul class="lines">
        {catalogues.map(one => (
          <li key={one.id} id={one.id}>
            {catalogueTitle(one)}
            <span class="of">
              {' · '}
              {m.catalogue_areas({ count: one.areas.length })}
              {one.id === catalogue?.id && ` · ${m.catalogue_mirrored()}`}
            </span>{' '}
            {can('change', 'catalogue') && (
              <ChangeLink href={paths.change(slug, 'catalogue', one.id)} what={one.name} />
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <>
          {!hasFive && (
            <form method="post" action={paths.fiveAreas(slug)}>
              <p class="help">
                {m.catalogue_five_help()} {fiveCentralAreas().join(' · ')}
              </p>
              <button type="submit">{m.catalogue_five()}</button>
            </form>
          )}
          <AddLink href={paths.add(slug, 'catalogue')} what={m.catalogue_name()} />
        </>
      )}
    </section>
  )
}

/** "De fem områdena från 2024 (från 1 januari 2024)". */
export function catalogueTitle({ name, validFrom }: Pick<Catalogue, 'name' | 'validFrom'>): string {
  return validFrom ? `${name} (${m.agreement_from({ from: longDate(validFrom) })})` : name
}

function nameIn({ areas }: Catalogue, id: string): string {
  return areas.find(area => area.id === id)?.name ?? ''
}
