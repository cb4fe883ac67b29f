/** A lägesbild as it was published, for everybody who belongs to the partnership. */
import { paperOfPicture } from '../../../operations/picture-paper.ts'
import {
  paperOfVersion,
  showPictureDifference,
  showPictureVersion,
} from '../../../operations/picture-version.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { DifferenceView } from './difference-view.tsx'
import { PictureVersionView } from './version-view.tsx'

export function pictureVersionRoutes(app: App): void {
  app.get(paths.pictureVersion(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const found = await showPictureVersion(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const { title, number } = found.version
    const crumbs = [{ text: m.picture_title(), href: paths.picture(slug) }]
    const document = await paperOfPicture(c.get('context'), actor, paperOfVersion(found))
    return respond(c, found, { title: m.publishing_version_of({ title, number }), crumbs }, data => (
      <PictureVersionView data={data} document={document} slug={slug} can={canOf(c)} />
    ))
  })

  app.get(paths.pictureDifference(each.slug, each.id), async c => {
    const actor = actorOf(c)
    const found = await showPictureDifference(c.get('context'), actor, c.req.param('id'))
    if (!found) return refuse(c, { name: 'not-found' })
    const { slug } = actor.membership
    const { version, compared } = found
    const { title, number } = version
    const crumbs = [
      { text: m.picture_title(), href: paths.picture(slug) },
      { text: m.publishing_version_of({ title, number }), href: paths.pictureVersion(slug, version.id) },
    ]
    const heading = compared
      ? m.difference_title({ number, before: compared.before.number })
      : m.difference_first_title()
    return respond(c, found, { title: heading, crumbs }, data => <DifferenceView data={data} slug={slug} />)
  })
}
