import type { Heard } from '../../../domain/communication.ts'
import { heardText } from '../../../texts/chain-words.ts'
import { paths } from '../../paths.ts'

/** What residents have said that a problem or an activity goes back to, each with the way to what they said. */
export function HeardLines({ heard, slug }: { heard: Heard[]; slug: string }) {
  return heard.map(one => (
    <p key={one.id} class="detail">
      <a href={paths.record(slug, 'dialoguePoint', one.id)}>{heardText(one)}</a>
    </p>
  ))
}
