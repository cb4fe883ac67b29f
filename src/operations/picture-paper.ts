/** A picture as paper and as a workbook, before they have a format: in the partnership's own language. */
import type { Document } from '../documents/writing/document.ts'
import { type PicturePaper, pictureDocument } from '../documents/writing/picture-document.ts'
import { pictureTablesOf } from '../documents/writing/picture-workbook.ts'
import { ownLook } from '../documents/writing/plan-document.ts'
import type { Table } from '../documents/writing/table.ts'
import { speaking } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { showLook } from './look.ts'
import { showPictureContent } from './picture-content.ts'
import type { Actor } from './record.ts'

/** The document of a picture that is known already: as it is now, or as a version was kept. */
export async function paperOfPicture(context: Context, actor: Actor, paper: PicturePaper): Promise<Document> {
  const look = await showLook(context, actor)
  return speaking(paper.content.language, () => pictureDocument(paper, look ?? ownLook))
}

/** The figures of a picture as sheets. */
export const sheetsOfPicture = ({ content }: Pick<PicturePaper, 'content'>): Table[] =>
  speaking(content.language, () => pictureTablesOf(content))

/** The picture as it would be published now; null where there is none for this person. */
export async function showPicturePaper(
  context: Context,
  actor: Actor,
  id: string,
): Promise<PicturePaper | null> {
  const content = await showPictureContent(context, actor, id)
  return content && { content, version: null }
}
