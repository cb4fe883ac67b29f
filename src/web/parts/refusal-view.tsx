import { m } from '../../texts/texts.ts'

/** A refusal that has no form to stand in: what is wrong, and the way on. */
export function RefusalView({ title, sentence }: { title: string; sentence: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{sentence}</p>
      <p>
        <a href="/">{m.refusal_way_out()}</a>
      </p>
    </>
  )
}
