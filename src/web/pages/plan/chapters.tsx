/** The chapters before the areas: background with the central list, communication, organisation, and others. */
import { announcesList } from '../../../domain/central-list.ts'
import { headed, underHeadings } from '../../../domain/chapters.ts'
import type { PlanPage } from '../../../operations/plan.ts'
import type { Passage } from '../../../storage/plan.ts'
import { stanceKindText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { Prose } from './prose.tsx'

export type Chapter = {
  id: string
  key: 'background' | 'communication' | 'organisation' | 'other'
  heading: string
  passages: Passage[]
  /** Whether the plan says anything here, be it only the heading. */
  isWritten: boolean
}

/** The chapters that the handbook's plan has, in its order, written or not. */
export function chaptersOf(passages: Passage[]): Chapter[] {
  const own = (key: Chapter['key'], otherwise: string): Chapter => {
    const own = passages.filter(({ chapter }) => chapter === key)
    const { heading, rest } = headed(own, otherwise)
    return { id: key, key, heading, passages: rest, isWritten: own.length > 0 }
  }
  return [
    own('background', m.plan_background()),
    own('communication', m.plan_communication()),
    own('organisation', m.plan_organisation()),
  ]
}

/** Chapters that the model has no home for, each under its own heading. */
export function otherChaptersOf(passages: Passage[]): Chapter[] {
  const others = passages.filter(({ chapter }) => chapter === 'other')
  return underHeadings(others, m.plan_other()).map(chapter => ({ ...chapter, key: 'other', isWritten: true }))
}

export function ChapterView({
  chapter,
  data,
  slug,
  can,
}: {
  chapter: Chapter
  data: PlanPage
  slug: string
  can: Can
}) {
  const { id, key, heading, passages } = chapter
  return (
    <section class="chapter" id={id} aria-labelledby={`heading-${id}`}>
      <h2 id={`heading-${id}`}>{heading}</h2>
      {key === 'background' ? (
        <Background passages={passages} data={data} slug={slug} can={can} />
      ) : (
        <Prose passages={passages} slug={slug} mayChange={can('change', 'passage')} heading="h3" />
      )}
      {key === 'organisation' && <GroupList data={data} slug={slug} />}
      {can('add', 'passage') && (
        <AddLink
          href={paths.add(slug, 'passage', { plan: data.plan.id, chapter: key })}
          what={m.passage_name()}
          where={heading}
        />
      )}
    </section>
  )
}

type BackgroundProps = { passages: Passage[]; data: PlanPage; slug: string; can: Can }

/** The background with the central list where its text announces it, else after it, under a heading of its own. */
function Background({ passages, data, slug, can }: BackgroundProps) {
  const announced = passages.findIndex(({ text }) => announcesList(text))
  const before = announced < 0 ? passages : passages.slice(0, announced + 1)
  return (
    <>
      <Prose passages={before} slug={slug} mayChange={can('change', 'passage')} heading="h3" />
      <CentralList data={data} slug={slug} headed={announced < 0} />
      <Prose
        passages={passages.slice(before.length)}
        slug={slug}
        mayChange={can('change', 'passage')}
        heading="h3"
      />
    </>
  )
}

/** The central list, each of its areas with the local stance to it. */
function CentralList({ data, slug, headed }: { data: PlanPage; slug: string; headed: boolean }) {
  const { centralList } = data
  if (centralList.length === 0) return null
  return (
    <>
      {headed && (
        <h3>
          <a href={paths.agreement(slug)}>{m.plan_central_list()}</a>
        </h3>
      )}
      <ol class="central-list" aria-label={headed ? undefined : m.plan_central_list()}>
        {centralList.map(area => (
          <li key={area.id}>
            <span class="words">
              {area.stance?.areaId ? (
                <a href={paths.record(slug, 'area', area.stance.areaId)}>{area.name}</a>
              ) : (
                area.name
              )}
            </span>
            {area.stance && <span class="local-stance">{stanceKindText(area.stance.kind)}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The groups with how often they meet, as the drawing in a printed plan says it. */
function GroupList({ data, slug }: { data: PlanPage; slug: string }) {
  const { groups } = data
  if (groups.length === 0) return null
  return (
    <>
      <h3>
        <a href={paths.organisation(slug)}>{m.plan_groups()}</a>
      </h3>
      <ul class="group-list">
        {groups.map(group => (
          <li key={group.id}>
            <a href={paths.record(slug, 'group', group.id)}>{group.name}</a>
            {group.otherNames.length > 0 && <span> ({group.otherNames.join(', ')})</span>}
            {group.cadence && <span class="detail">{group.cadence}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
