import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** The first that is met in an installation where only the demonstration is: the ways on from here. */
export function WelcomeView({ demonstration }: { demonstration: { slug: string; name: string } }) {
  return (
    <>
      <h1>{m.beginning_welcome()}</h1>
      <p class="lead">{m.beginning_welcome_lead()}</p>
      <ul class="ways-on">
        <li>
          <a href={`${paths.begin()}?med=bring`}>{m.beginning_way_bring()}</a>
          <p>{m.beginning_way_bring_what()}</p>
        </li>
        <li>
          <a href={`${paths.begin()}?med=five-areas`}>{m.beginning_way_five_areas()}</a>
          <p>{m.beginning_way_five_areas_what()}</p>
        </li>
        <li>
          <a href={paths.overview(demonstration.slug)}>{m.beginning_way_demonstration()}</a>
          <p>{m.beginning_way_demonstration_what({ name: demonstration.name })}</p>
        </li>
      </ul>
    </>
  )
}
