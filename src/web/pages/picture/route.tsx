import { showPicture, showPictureCells } from '../../../operations/picture.ts'
import { m } from '../../../texts/texts.ts'
import { each, paths } from '../../paths.ts'
import { refuse, respond } from '../../respond.tsx'
import { type App, actorOf, canOf } from '../../viewer.ts'
import { sentCells } from './sent-cells.ts'
import { PictureView } from './view.tsx'

export function pictureRoutes(app: App): void {
  app.get(paths.picture(each.slug), async c => {
    const actor = actorOf(c)
    const shown = await showPicture(c.get('context'), actor, c.req.query())
    if (!shown.ok) return refuse(c, shown.refusal)
    return respond(c, shown.value, { title: m.picture_title() }, data => (
      <PictureView data={data} slug={actor.membership.slug} can={canOf(c)} tiles={c.get('mapTiles')} />
    ))
  })

  app.get(paths.pictureCells(each.slug), async c => {
    const found = await showPictureCells(c.get('context'), actorOf(c), c.req.query())
    if (!found.ok) return refuse(c, found.refusal)
    c.header('Cache-Control', 'private, no-cache')
    return c.json(sentCells(found.value))
  })
}
