/** The address of the page with something of it chosen otherwise. */
import type { Picture } from '../../../operations/picture.ts'
import { paths } from '../../paths.ts'

export type Asked = (otherwise: Record<string, string>) => string

export function askedOf({ chosen, focus }: Picture, slug: string): Asked {
  const { source, territory, months } = chosen
  const asked = { source: source.id, territory: territory.id, from: months.from, to: months.to }
  const category = focus ? { category: focus.category.id } : {}
  return otherwise => `${paths.picture(slug)}?${new URLSearchParams({ ...asked, ...category, ...otherwise })}`
}
