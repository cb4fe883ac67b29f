import { paths } from '../../paths.ts'

/** What an address of a version says of which record the comment form is about. */
export const aboutParameter = 'om'

/** The anchor of the form in which a version is commented on. */
export const commentForm = 'lamna-synpunkt'

/** The form in which a version is commented on, about one of its records where it is named. */
export function commentAddress(slug: string, versionId: string, about?: string): string {
  return `${paths.version(slug, versionId)}${about ? `?${aboutParameter}=${about}` : ''}#${commentForm}`
}
