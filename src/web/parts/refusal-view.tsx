/** A refusal that has no form to stand in: what is wrong, and the way on. */
export function RefusalView({
  title,
  sentence,
  wayOut,
}: {
  title: string
  sentence: string
  wayOut: { href: string; text: string }
}) {
  return (
    <>
      <h1>{title}</h1>
      <p>{sentence}</p>
      <p>
        <a href={wayOut.href}>{wayOut.text}</a>
      </p>
    </>
  )
}
