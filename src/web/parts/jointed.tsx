import { Fragment } from 'preact'
import { cutAtJoints } from './compound.ts'

/**
 * A text whose long words are divided with a hyphen where they do not fit. What is copied or read aloud is the text alone. In a table a
 * word goes to the next line before it is divided (`.jointed` in styles/tables.css).
 */
export function Jointed({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\s+)/).map((word, at) => {
        const [first, ...rest] = cutAtJoints(word)
        if (rest.length === 0) return word
        return (
          <span key={`${at}`} class="jointed">
            {first}
            {rest.map((part, index) => (
              <Fragment key={`${index}`}>
                <span class="joint" />
                {part}
              </Fragment>
            ))}
          </span>
        )
      })}
    </>
  )
}
