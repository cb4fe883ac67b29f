import { type PicturePart, pictureParts } from '../../../domain/picture.ts'
import type { PictureDocument } from '../../../operations/picture-document.ts'
import { monthsText } from '../../../texts/picture-words.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { History } from '../history/history.tsx'
import { DocumentFigures } from './document-figures.tsx'

type Props = { data: PictureDocument; slug: string; can: Can }

/** Lägesbilden as a document: its three parts, what it is made from, and what it is taken to mean. */
export function PictureDocumentView(props: Props) {
  const { data, slug, can } = props
  const { picture, events } = data
  return (
    <>
      <p class="over">{periodText(picture)}</p>
      <h1>{picture.title}</h1>
      {can('change', 'picture') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'picture', picture.id)} what={picture.title} />
          {can('add', 'pictureVersion') && (
            <a href={paths.picturePublishing(slug, picture.id)}>{m.publishing_title()}</a>
          )}
        </p>
      )}
      <TakeHome slug={slug} id={picture.id} />
      {picture.summary ? (
        <p class="lead running">{picture.summary}</p>
      ) : (
        <p class="empty">{m.picture_no_summary()}</p>
      )}
      {data.figures && <DocumentFigures slug={slug} figures={data.figures} href={figuresOf(slug, picture)} />}
      {!picture.fromMonth && can('change', 'picture') && <p class="empty">{m.picture_paper_no_months()}</p>}
      {pictureParts.map(part => (
        <Part key={part} part={part} {...props} />
      ))}
      <Conclusions {...props} />
      <Material {...props} />
      <History events={events} slug={slug} can={can} />
    </>
  )
}

/** The picture's forms outside of the program. */
function TakeHome({ slug, id }: { slug: string; id: string }) {
  return (
    <p class="tools">
      <span>{m.report_take_home()}</span>
      <a href={paths.picturePdf(slug, id)} download>
        {m.plan_take_home_pdf()}
      </a>
      <a href={paths.pictureDocx(slug, id)} download>
        {m.plan_take_home_word()}
      </a>
      <a href={paths.pictureWorkbook(slug, id)} download>
        {m.plan_take_home_workbook()}
      </a>
    </p>
  )
}

function periodText({ fromMonth, toMonth, territoryName }: PictureDocument['picture']): string {
  const months =
    fromMonth && toMonth ? monthsText({ from: fromMonth.slice(0, 7), to: toMonth.slice(0, 7) }) : null
  return [territoryName, months].filter(Boolean).join(' · ')
}

function figuresOf(slug: string, picture: PictureDocument['picture']): string {
  const { sourceId, territoryId, fromMonth, toMonth } = picture
  const asked = {
    ...(sourceId && { source: sourceId }),
    ...(territoryId && { territory: territoryId }),
    from: fromMonth?.slice(0, 7) ?? '',
    to: toMonth?.slice(0, 7) ?? '',
  }
  return `${paths.picture(slug)}?${new URLSearchParams(asked)}`
}

const partTexts: Record<PicturePart, { heading(): string; empty(): string }> = {
  mapping: { heading: m.picture_part_mapping, empty: m.picture_part_mapping_empty },
  information: { heading: m.picture_part_information, empty: m.picture_part_information_empty },
  analysis: { heading: m.picture_part_analysis, empty: m.picture_part_analysis_empty },
}

function Part({ part, data, slug, can }: Props & { part: PicturePart }) {
  const passages = data.passages.filter(passage => passage.part === part)
  const { heading, empty } = partTexts[part]
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>{heading()}</h2>
      {passages.length === 0 && <p class="empty">{empty()}</p>}
      {passages.map(({ id, heading, text }) => (
        <div key={id} id={id} class="item">
          {heading && <h3>{heading}</h3>}
          <p class="running">{text}</p>
          {can('change', 'picturePassage') && (
            <ChangeLink
              href={paths.change(slug, 'picturePassage', id)}
              what={heading ?? m.house_quoted({ text: beginning(text) })}
            />
          )}
        </div>
      ))}
      {can('add', 'picturePassage') && (
        <p class="row-links">
          <AddLink
            href={paths.add(slug, 'picturePassage', { lagesbild: data.picture.id, del: part })}
            what={m.picture_passage_name()}
            where={heading()}
          />
        </p>
      )}
    </section>
  )
}

function Conclusions({ data, slug, can }: Props) {
  const { conclusions, picture } = data
  return (
    <section aria-labelledby="conclusions">
      <h2 id="conclusions">{m.conclusion_conclusions()}</h2>
      {conclusions.length === 0 && <p class="empty">{m.conclusion_none()}</p>}
      <ol class="conclusions">
        {conclusions.map(({ id, text, problemId, problemText }) => (
          <li key={id} id={id}>
            <p class="running">{text}</p>
            {problemId && problemText && (
              <p class="detail">
                {m.conclusion_became()}{' '}
                <a href={paths.record(slug, 'problem', problemId)}>{titleText(problemText)}</a>
              </p>
            )}
            {can('change', 'conclusion') && (
              <p class="row-links">
                {!problemId && (
                  <a href={paths.conclusionOnward(slug, id)}>
                    {m.conclusion_onward()}
                    <span class="visually-hidden"> – {m.house_quoted({ text: beginning(text) })}</span>
                  </a>
                )}
                <ChangeLink
                  href={paths.change(slug, 'conclusion', id)}
                  what={m.house_quoted({ text: beginning(text) })}
                />
              </p>
            )}
          </li>
        ))}
      </ol>
      {can('add', 'conclusion') && (
        <p class="row-links">
          <AddLink
            href={paths.add(slug, 'conclusion', { lagesbild: picture.id })}
            what={m.conclusion_name()}
          />
        </p>
      )}
    </section>
  )
}

function Material({ data, slug, can }: Props) {
  const { material, picture } = data
  return (
    <section aria-labelledby="material">
      <h2 id="material">{m.picture_material()}</h2>
      {material.length === 0 && <p class="empty">{m.picture_material_empty()}</p>}
      {(['used', 'discarded'] as const).map(use => {
        const rows = material.filter(({ used }) => used === use)
        return (
          rows.length > 0 && (
            <div key={use}>
              <h3>{use === 'used' ? m.picture_source_is_used() : m.picture_source_is_discarded()}</h3>
              <ul>
                {rows.map(({ id, name, reason }) => (
                  <li key={id} id={id}>
                    {name}
                    {reason && `. ${reason}`}{' '}
                    {can('change', 'pictureSource') && (
                      <ChangeLink href={paths.change(slug, 'pictureSource', id)} what={name} />
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
      {can('add', 'pictureSource') && (
        <p class="row-links">
          <AddLink
            href={paths.add(slug, 'pictureSource', { lagesbild: picture.id })}
            what={m.picture_source_name()}
          />
        </p>
      )}
    </section>
  )
}
