/** A picture in the forms that it leaves the program in. */
import type { PicturePaper } from '../../../documents/writing/picture-document.ts'
import { workbookType, writeWorkbook } from '../../../documents/writing/workbook.ts'
import { slugOf } from '../../../domain/partnership.ts'
import { paperOfPicture, sheetsOfPicture, showPicturePaper } from '../../../operations/picture-paper.ts'
import { paperOfVersion, showPictureVersion } from '../../../operations/picture-version.ts'
import { each, paths } from '../../paths.ts'
import { file, refuse } from '../../respond.tsx'
import { type App, actorOf, type Request } from '../../viewer.ts'
import { answerDocx, answerPdf, paperName } from '../plan/paper.ts'

export function picturePaperRoutes(app: App): void {
  const forms = [
    { path: paths.picturePdf, ofVersion: paths.pictureVersionPdf, answer: asPaper(answerPdf) },
    { path: paths.pictureDocx, ofVersion: paths.pictureVersionDocx, answer: asPaper(answerDocx) },
    { path: paths.pictureWorkbook, ofVersion: paths.pictureVersionWorkbook, answer: asWorkbook },
  ]
  for (const { path, ofVersion, answer } of forms) {
    app.get(path(each.slug, each.id), async c => {
      const paper = await showPicturePaper(c.get('context'), actorOf(c), c.req.param('id'))
      return paper ? answer(c, paper) : refuse(c, { name: 'not-found' })
    })
    app.get(ofVersion(each.slug, each.id), async c => {
      const found = await showPictureVersion(c.get('context'), actorOf(c), c.req.param('id'))
      return found ? answer(c, paperOfVersion(found)) : refuse(c, { name: 'not-found' })
    })
  }
}

/** A picture that is given away as it is now says in its name that it is a draft. */
const asPaper =
  (answer: typeof answerPdf) =>
  async (c: Request, paper: PicturePaper): Promise<Response> => {
    const document = await paperOfPicture(c.get('context'), actorOf(c), paper)
    const name = paperName(document, 'plan', paper.version?.number ?? null)
    return answer(c, document, paper.version ? name : `${name}-utkast`)
  }

async function asWorkbook(c: Request, paper: PicturePaper): Promise<Response> {
  const { title, partnership } = paper.content
  const about = { title, creator: partnership, at: c.get('context').now() }
  const bytes = await writeWorkbook(sheetsOfPicture(paper), about)
  const which = paper.version ? `version-${paper.version.number}` : 'utkast'
  return file(c, `${slugOf(title) || 'lagesbild'}-${which}.xlsx`, workbookType, bytes)
}
