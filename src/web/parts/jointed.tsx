import { Fragment } from 'preact'
import { cutAtJoints } from './compound.ts'

/** A heading's text whose long words are divided with a hyphen where they do not fit. What is copied or read aloud is the text alone. */
export function Jointed({ text }: { text: string }) {
  return (
    <>
      {cutAtJoints(text).map((part, index) => (
        <Fragment key={`${index}`}>
          {index > 0 && <span class="joint" />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
