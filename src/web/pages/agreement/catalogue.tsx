import { stanceKinds } from '../../../domain/agreement.ts'
import type { AgreementPage } from '../../../operations/agreement.ts'
import { stanceKindText } from '../../../texts/names.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { catalogueTitle } from './lists.tsx'
import { stanceAreas } from './stance-areas.ts'

type CatalogueArea = NonNullable<AgreementPage['catalogue']>['areas'][number]
type Props = { data: AgreementPage; slug: string; can: Can }

/** Which version of the list it is; one that is called as the heading above it is told by its day alone. */
function ListName({ list }: { list: NonNullable<AgreementPage['catalogue']> }) {
  if (list.name !== m.agreement_catalogue()) return <p>{catalogueTitle(list)}</p>
  return list.validFrom ? (
    <p>
      {m.catalogue_valid_from()} {longDate(list.validFrom)}
    </p>
  ) : null
}

/** The central list with the local stance to each area; whoever may takes the stance right here. */
export function Catalogue({ data: { agreement, catalogue: list, areas }, slug, can }: Props) {
  const catalogue = list?.areas ?? []
  return (
    <section aria-labelledby="catalogue">
      <h2 id="catalogue">{m.agreement_catalogue()}</h2>
      {list && <ListName list={list} />}
      {catalogue.length === 0 ? (
        <p class="empty">{list ? m.catalogue_empty() : m.agreement_no_catalogue()}</p>
      ) : (
        <>
          <p class="empty">{m.agreement_catalogue_help()}</p>
          <table class="stacks catalogue">
            <thead>
              <tr>
                <th scope="col">{m.catalogue_area_number()}</th>
                <th scope="col">{m.catalogue_area_area()}</th>
                <th scope="col">{m.stance_stance()}</th>
                <th scope="col">{m.stance_reason()}</th>
              </tr>
            </thead>
            <tbody>
              {catalogue.map(area => (
                <tr key={area.id} id={area.id}>
                  <td class="number">{area.number}</td>
                  <th scope="row">
                    {area.name}
                    {can('change', 'catalogueArea') && (
                      <span class="under">
                        <ChangeLink href={paths.change(slug, 'catalogueArea', area.id)} what={area.name} />
                      </span>
                    )}
                  </th>
                  <td>
                    <StanceInWords area={area} slug={slug} />
                    {can(area.stance ? 'change' : 'add', 'stance') && (
                      <StanceForm area={area} areas={areas} slug={slug} can={can} />
                    )}
                  </td>
                  <td class={area.stance?.reason ? 'running' : 'none'} data-label={m.stance_reason()}>
                    {area.stance?.reason ?? <span class="missing">–</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {agreement && !list && can('change', 'agreement') && (
        <p>
          <a class="edit" href={paths.change(slug, 'agreement', agreement.id)}>
            {m.catalogue_choose()}
          </a>
        </p>
      )}
      {list && (can('add', 'catalogueArea') || can('change', 'catalogueArea')) && (
        <p class="row-links">
          {can('add', 'catalogueArea') && (
            <AddLink
              href={paths.add(slug, 'catalogueArea', { catalogue: list.id })}
              what={m.catalogue_area_name()}
            />
          )}
          {can('change', 'catalogueArea') && catalogue.length > 1 && (
            <a class="edit" href={paths.catalogueOrder(slug, list.id)}>
              {m.plan_order()}
            </a>
          )}
        </p>
      )}
    </section>
  )
}

function StanceInWords({ area: { stance }, slug }: { area: CatalogueArea; slug: string }) {
  if (!stance) return <span class="missing">{m.agreement_not_given()}</span>
  return (
    <>
      {stanceKindText(stance.kind)}
      {stance.areaId && stance.areaName && (
        <span class="under">
          <a href={paths.record(slug, 'area', stance.areaId)}>{stance.areaName}</a>
        </span>
      )}
    </>
  )
}

function StanceForm({
  area,
  areas,
  slug,
  can,
}: {
  area: CatalogueArea
  areas: AgreementPage['areas']
  slug: string
  can: Can
}) {
  const { stance } = area
  const id = (field: string) => `${field}-${area.id}`
  return (
    <details class="stance">
      <summary>
        {stance ? m.stance_change() : m.stance_take()}
        <span class="visually-hidden"> {m.stance_to({ area: area.name })}</span>
      </summary>
      <form
        method="post"
        action={
          stance
            ? paths.change(slug, 'stance', stance.id)
            : paths.add(slug, 'stance', { catalogueArea: area.id })
        }
        data-unsaved={m.house_leave_unsaved()}
      >
        {stance && <input type="hidden" name="version" value={stance.version} />}
        <div class="field">
          <label for={id('kind')}>{m.stance_kind()}</label>
          <select id={id('kind')} name="kind" required>
            {stanceKinds.map(kind => (
              <option key={kind} value={kind} selected={kind === stance?.kind}>
                {stanceKindText(kind)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={id('area')}>{m.stance_area()}</label>
          <select id={id('area')} name="areaId" aria-describedby={id('help')}>
            <option value="">{m.house_none()}</option>
            {stanceAreas(areas).map(({ value, text }) => (
              <option key={value} value={value} selected={value === stance?.areaId}>
                {text}
              </option>
            ))}
          </select>
          <p class="help" id={id('help')}>
            {m.stance_area_help()}
          </p>
        </div>
        <div class="field">
          <label for={id('reason')}>{m.stance_reason()}</label>
          <textarea id={id('reason')} name="reason" rows={3}>
            {stance?.reason ?? ''}
          </textarea>
        </div>
        <p class="buttons">
          <button type="submit" class="primary">
            {m.house_save()}
          </button>
          {stance && can('remove', 'stance') && (
            <a href={paths.remove(slug, 'stance', stance.id)}>{m.house_remove()}</a>
          )}
        </p>
      </form>
    </details>
  )
}
