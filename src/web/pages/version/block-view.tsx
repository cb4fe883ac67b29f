import type { Block, BlockOf, TreeNode } from '../../../documents/writing/document.ts'
import { m } from '../../../texts/texts.ts'
import { CurvePicture, IntervalPicture } from '../picture/chart.tsx'

/** One block of a document; `id` is unique on the page. Bars are their source alone: the same numbers stand in the table after them. */
export function BlockView({ block, id }: { block: Block; id: string }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'paragraph':
      return <p class={block.quiet ? 'quiet' : 'written'}>{block.text}</p>
    case 'bullets':
      return (
        <ul class="bullets">
          {block.items.map((item, index) => (
            <li key={`${index}`}>{item}</li>
          ))}
        </ul>
      )
    case 'numbered':
      return (
        <ol class="central-list">
          {block.items.map(({ text, note }, index) => (
            <li key={`${index}`}>
              <span class="words">{text}</span>
              {note && <span class="local-stance">{note}</span>}
            </li>
          ))}
        </ol>
      )
    case 'goal':
    case 'resolution':
      return (
        <div class="goal">
          <p class="label">{block.label}</p>
          <p class="words">{block.text}</p>
        </div>
      )
    case 'lost-figure':
      return (
        <p class="lost-figure">
          <span class="label">{block.note}</span> {block.caption}
        </p>
      )
    case 'record':
      return <RecordBlock block={block} />
    case 'table':
      return <TableBlock block={block} />
    case 'chart':
      return block.chart.source ? (
        <p class="quiet">{m.document_source({ source: block.chart.source })}</p>
      ) : null
    case 'curve':
      return <CurvePicture curve={block.curve} id={id} />
    case 'intervals':
      return <IntervalPicture intervals={block.intervals} id={id} />
    case 'tree':
      return <Tree nodes={block.nodes} label={block.caption} />
  }
}

function RecordBlock({ block: { id, head, title, rows } }: { block: BlockOf<'record'> }) {
  return (
    <div class="activity-table" id={id}>
      <table>
        <thead>
          <tr>
            {head.map(heading => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" class="title">
              {title.theme && <span class="theme">{title.theme}</span>}
              {title.title}
              {title.description && <span class="description">{title.description}</span>}
            </th>
            <td>{title.second}</td>
          </tr>
          {rows.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TableBlock({ block }: { block: BlockOf<'table'> }) {
  const { caption, columns, naming, rows, readByRow = false } = block
  // Numbers are compared along their lines; words are read one cell after another where there is no room beside.
  const isWords = readByRow || (columns.length > 2 && columns.every(({ align }) => align === 'start'))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <figure class="value-table" aria-label={caption} tabIndex={0}>
      <table class={isWords ? 'stacks in-words' : undefined}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ heading, align }) => (
              <th key={heading} scope="col" class={align === 'end' ? 'end' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${index}`}>
              {row.map((cell, at) =>
                at === naming ? (
                  <th key={`${at}`} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={`${at}`}
                    class={columns[at]?.align === 'end' ? 'end' : undefined}
                    data-label={isWords ? columns[at]?.heading : undefined}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function Tree({ nodes, label }: { nodes: TreeNode[]; label?: string }) {
  return (
    <ul class="group-list" aria-label={label}>
      {nodes.map(node => (
        <li key={node.name}>
          {node.name}
          {node.lines.length > 0 && <span class="detail">{node.lines.join(' · ')}</span>}
          {node.children.length > 0 && <Tree nodes={node.children} />}
        </li>
      ))}
    </ul>
  )
}
