/** A document on a page: the same one that is set as PDF and Word, read from top to bottom. */
import type { Document, Section } from '../../../documents/writing/document.ts'
import { m } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { BlockView } from './block-view.tsx'

/** The document below its cover: contents, then chapter by chapter. Headings begin at the second level, for the page has its own. */
export function DocumentView({
  document,
  after,
  answer,
}: {
  document: Document
  /** What stands below the document, as the last line of its contents. */
  after?: { href: string; text: string } | undefined
  /** Where something is said of a chapter; null where that is not done. */
  answer: (section: Section) => string | null
}) {
  const { contents, sections } = document
  return (
    <>
      {contents && (
        <nav class="contents" aria-labelledby="contents">
          <h2 id="contents">{contents.heading}</h2>
          <ol>
            {sections.map(({ id, heading, number }) => (
              <li key={id} class={number === null ? undefined : 'area'}>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
            {after && (
              <li>
                <a href={after.href}>{after.text}</a>
              </li>
            )}
          </ol>
        </nav>
      )}
      <div class="body">
        {sections.map(section => (
          <Chapter key={section.id} section={section} answer={answer(section)} />
        ))}
        {sections.length === 0 && <p>{m.plan_no_areas()}</p>}
      </div>
    </>
  )
}

function Chapter({
  section: { id, heading, number, blocks },
  answer,
}: {
  section: Section
  answer: string | null
}) {
  return (
    <section class={number === null ? 'chapter' : 'chapter area'} id={id} aria-labelledby={`heading-${id}`}>
      <h2 id={`heading-${id}`}>
        <span>
          <Jointed text={heading} />
        </span>
      </h2>
      {answer && (
        <p class="tools">
          <a href={answer}>
            {m.comment_give()}
            <span class="visually-hidden"> {m.comment_give_on({ name: heading })}</span>
          </a>
        </p>
      )}
      {blocks.map((block, index) => (
        <BlockView key={`${index}`} block={block} id={`${id}-${index}`} />
      ))}
    </section>
  )
}
