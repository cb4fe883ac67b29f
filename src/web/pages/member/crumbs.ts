import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

export function crumbs(slug: string) {
  return [{ text: m.member_title(), href: paths.members(slug) }]
}
