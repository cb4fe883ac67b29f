import { longTime, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** As it is stored: who stands for a finding, why and since when. */
type Signature = {
  id: string
  wording: string
  reason: string
  at: Date
  personId: string
  personName: string
  withdrawnAt: Date | null
}

/** Why something stands, who says so, and, for who said it, the way to take it back. */
export function SignatureText({ signature, own }: { signature: Signature; own: { slug: string } | null }) {
  const { id, reason, personName, at, withdrawnAt } = signature
  return (
    <>
      <p class="running">{reason}</p>
      <p class="detail">
        {m.publishing_signed_by({ person: personName, time: longTime(new Date(at)) })}
        {withdrawnAt && ` · ${m.guard_taken_back({ time: longTime(new Date(withdrawnAt)) })}`}
      </p>
      {own && (
        <form method="post" action={paths.signatureWithdrawal(own.slug, id)}>
          <button type="submit" class="quiet">
            {m.guard_take_back()}
            <span class="visually-hidden"> – {signature.wording}</span>
          </button>
        </form>
      )}
    </>
  )
}

/** What a version was frozen with, for those who see it: what was found in it, and who stands for it. */
export function VersionSignatures({ signatures }: { signatures: readonly Signature[] }) {
  if (signatures.length === 0) return null
  return (
    <section aria-labelledby="signed">
      <h2 id="signed">{m.publishing_signed()}</h2>
      <p>{m.guard_frozen_with()}</p>
      {signatures.map(signature => (
        <article key={signature.id} class="finding">
          <blockquote>
            <p>{signature.wording}</p>
          </blockquote>
          <SignatureText signature={signature} own={null} />
        </article>
      ))}
    </section>
  )
}
