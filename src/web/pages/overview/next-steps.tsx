import type { NextStep } from '../../../operations/next-steps.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** What is left to do for who has just begun a partnership. */
export function NextSteps({ steps, slug }: { steps: NextStep[]; slug: string }) {
  if (steps.length === 0) return null
  const wording = {
    invite: [paths.invite(slug), m.beginning_next_invite(), m.beginning_next_invite_what()],
    agreement: [
      paths.add(slug, 'agreement'),
      m.beginning_next_agreement(),
      m.beginning_next_agreement_what(),
    ],
    groups: [paths.organisation(slug), m.beginning_next_groups(), m.beginning_next_groups_what()],
  } as const
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps">{m.beginning_next()}</h2>
      <ul class="ways-on">
        {steps.map(step => {
          const [href, text, what] = wording[step]
          return (
            <li key={step}>
              <a href={href}>{text}</a>
              <p>{what}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
