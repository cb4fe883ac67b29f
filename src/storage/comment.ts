import type { Reading, Writing } from './database.ts'
import type { Row } from './record.ts'

export async function insertComment(writing: Writing, comment: Row<'comment'>): Promise<void> {
  await writing.insertInto('comment').values(comment).execute()
}

/** What has been said of some versions, in the order in which it was said. */
export async function listComments(reading: Reading, partnershipId: string, versionIds: string[]) {
  if (versionIds.length === 0) return []
  return reading
    .selectFrom('comment')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'comment.partnershipId')
        .onRef('person.id', '=', 'comment.personId'),
    )
    .select([
      'comment.id',
      'comment.versionId',
      'comment.record',
      'comment.recordId',
      'comment.text',
      'comment.at',
      'comment.organisationName',
      'person.name as personName',
    ])
    .where('comment.partnershipId', '=', partnershipId)
    .where('comment.versionId', 'in', versionIds)
    .orderBy('comment.at')
    .orderBy('comment.id')
    .execute()
}
