import type { PlanPage } from '../../../operations/plan.ts'
import { m } from '../../../texts/texts.ts'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { Figures } from '../indicator/figures.tsx'
import { AreaSection } from './area-section.tsx'
import { type Chapter, ChapterView, chaptersOf, otherChaptersOf } from './chapters.tsx'
import { TitlePage } from './title-page.tsx'

/** The plan as a document, read from top to bottom as the printed one is. */
export function PlanView({
  data,
  slug,
  partnershipName,
  can,
}: {
  data: PlanPage
  slug: string
  partnershipName: string
  can: Can
}) {
  const { plan, areas, passages } = data
  const isShown = ({ key, isWritten }: Chapter) =>
    isWritten || (key === 'background' && data.centralList.length > 0)
  const possible = chaptersOf(passages)
  const chapters = possible.filter(isShown)
  const unwritten = can('add', 'passage') ? possible.filter(chapter => !isShown(chapter)) : []
  const others = otherChaptersOf(passages)
  const contents = [
    ...chapters.map(({ id, heading }) => ({ id, heading, isArea: false })),
    ...areas.map(({ number, name }) => ({ id: `area-${number}`, heading: name, isArea: true })),
    ...others.map(({ id, heading }) => ({ id: `heading-${id}`, heading, isArea: false })),
  ]
  return (
    <div class="document">
      <TitlePage data={data} slug={slug} partnershipName={partnershipName} can={can} />
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">{m.plan_contents()}</h2>
        <ol>
          {contents.map(({ id, heading, isArea }) => (
            <li key={id} class={isArea ? 'area' : undefined}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="body">
        {chapters.map(chapter => (
          <ChapterView key={chapter.id} chapter={chapter} data={data} slug={slug} can={can} />
        ))}
        {unwritten.map(({ key, heading }) => (
          <p key={key}>
            <AddLink
              href={paths.add(slug, 'passage', { plan: plan.id, chapter: key })}
              what={m.plan_chapter({ heading })}
            />
          </p>
        ))}
        {areas.map(area => (
          <AreaSection
            key={area.id}
            area={area}
            areas={areas}
            passages={passages.filter(({ areaId }) => areaId === area.id)}
            slug={slug}
            can={can}
          />
        ))}
        {areas.length === 0 && <p>{m.plan_no_areas()}</p>}
        {can('add', 'area') && (
          <AddLink href={paths.add(slug, 'area', { plan: plan.id })} what={m.area_name()} />
        )}
        {others.map(chapter => (
          <ChapterView key={chapter.id} chapter={chapter} data={data} slug={slug} can={can} />
        ))}
        {data.indicators.length > 0 && (
          <section class="chapter" aria-labelledby="other-figures">
            <h2 id="other-figures">{m.plan_other_figures()}</h2>
            <Figures indicators={data.indicators} slug={slug} mayJudge={can('add', 'judgement')} />
          </section>
        )}
      </div>
    </div>
  )
}
