/** The plan's running text: headings, paragraphs, bullets and lost figures, each with a quiet way to change it. */
import { inBlocks } from '../../../domain/chapters.ts'
import type { Passage } from '../../../storage/plan.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'

type Props = {
  passages: Passage[]
  slug: string
  mayChange: boolean
  /** The level of the headings in the text. */
  heading: 'h3' | 'h4'
}

export function Prose({ passages, slug, mayChange, heading: Heading }: Props) {
  const change = (passage: Passage) =>
    mayChange && (
      <ChangeLink
        href={paths.change(slug, 'passage', passage.id)}
        what={m.house_quoted({ text: beginning(passage.text) })}
      />
    )
  return (
    <div class="prose">
      {inBlocks(passages).map(block => {
        const [first] = block
        if (first.kind === 'bullet') {
          return (
            <ul key={first.id}>
              {block.map(passage => (
                <li key={passage.id} id={passage.id} class="passage">
                  <span class="words">{passage.text}</span>
                  {change(passage)}
                </li>
              ))}
            </ul>
          )
        }
        return (
          <div key={first.id} id={first.id} class="passage">
            {first.kind === 'heading' && (
              <Heading>
                {first.placeId && first.placeName ? (
                  <a href={paths.record(slug, 'place', first.placeId)}>{first.text}</a>
                ) : (
                  first.text
                )}
              </Heading>
            )}
            {first.kind === 'figure' && (
              <p class="lost-figure">
                <span class="label">{m.passage_lost_figure()}</span> {first.text}
              </p>
            )}
            {first.kind === 'paragraph' && <p>{first.text}</p>}
            {change(first)}
          </div>
        )
      })}
    </div>
  )
}
