import type { CategoriesPage } from '../../../operations/source.ts'
import { driverText } from '../../../texts/figure-words.ts'
import { m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { data: CategoriesPage; slug: string; can: Can }

/** What is counted, each with whose work its number follows. */
export function CategoriesView({ data: { categories, missing }, slug, can }: Props) {
  const columns = { drivenBy: m.category_field_driven_by(), braCode: m.category_field_bra_code() }
  return (
    <>
      <h1>{m.category_categories()}</h1>
      <p class="lead">{m.category_lead()}</p>
      {categories.length === 0 ? (
        <p class="empty">{m.category_none()}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{m.category_category()}</th>
              {Object.values(columns).map(text => (
                <th scope="col" key={text}>
                  {text}
                </th>
              ))}
              {can('change', 'category') && (
                <th scope="col">
                  <span class="visually-hidden">{m.house_change()}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {categories.map(category => (
              <tr key={category.id} id={category.id}>
                <th scope="row">
                  {category.name}
                  {category.sensitive && <span class="detail">{m.category_is_sensitive()}</span>}
                </th>
                <Cell label={columns.drivenBy}>{category.drivenBy && driverText(category.drivenBy)}</Cell>
                <Cell label={columns.braCode}>{category.braCode}</Cell>
                {can('change', 'category') && (
                  <td class="edits">
                    <ChangeLink href={paths.change(slug, 'category', category.id)} what={category.name} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {can('add', 'category') && (
        <p class="row-links">
          <AddLink href={paths.add(slug, 'category')} what={m.category_name()} />
        </p>
      )}
      {can('add', 'category') && missing > 0 && (
        <form method="post" action={paths.commonCategories(slug)}>
          <h2>{m.category_common()}</h2>
          <p class="help">{m.category_common_help()}</p>
          <p class="buttons">
            <button type="submit">{m.category_common_add({ count: missing })}</button>
          </p>
        </form>
      )}
    </>
  )
}
