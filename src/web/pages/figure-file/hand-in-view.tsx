import { largestFigureFile } from '../../../documents/figures/limits.ts'
import type { showFigureFiles } from '../../../operations/figure-file.ts'
import { longTime, m } from '../../../texts/texts.ts'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

export const megabytes = Math.floor(largestFigureFile / 1024 / 1024)

type Data = Extract<Awaited<ReturnType<typeof showFigureFiles>>, { ok: true }>['value']

/** Where a file of figures is handed in: which source it is of, then the file. */
export function HandInView(props: {
  data: Data
  slug: string
  can: Can
  /** The source that is chosen already; '' where nobody has chosen one. */
  source: string
  /** What was wrong with the file, in a sentence. */
  problem?: string | undefined
}) {
  const { data, slug, can, source, problem } = props
  return (
    <>
      <h1>{m.figures_read_in()}</h1>
      <p class="lead">{m.figures_lead()}</p>
      {problem && (
        <div class="error-summary" role="alert" tabIndex={-1} autofocus>
          <h2>{m.figures_refused()}</h2>
          <p id="file-problem">
            {problem} {m.figures_nothing_stored()}
          </p>
        </div>
      )}
      {data.sources.length === 0 ? (
        <>
          <p class="empty">{m.figures_no_source()}</p>
          {can('add', 'source') && (
            <p class="row-links">
              <AddLink href={paths.add(slug, 'source')} what={m.source_name()} />
            </p>
          )}
        </>
      ) : (
        <form method="post" action={paths.figureFiles(slug)} enctype="multipart/form-data" class="take-in">
          <div class="field">
            <label for="sourceId">{m.source_source()}</label>
            <select id="sourceId" name="sourceId" required>
              <option value="">{m.figures_choose_source()}</option>
              {data.sources.map(({ id, name }) => (
                <option key={id} value={id} selected={id === source}>
                  {name}
                </option>
              ))}
            </select>
            {can('add', 'source') && (
              <p class="row-links">
                <AddLink href={paths.add(slug, 'source')} what={m.source_name()} leaves />
              </p>
            )}
          </div>
          <div class="field">
            <label for="file">{m.figures_file()}</label>
            <p class="help" id="file-help">
              {m.figures_file_help({ megabytes })}
            </p>
            <input
              type="file"
              id="file"
              name="file"
              accept=".csv,.txt,.tsv,.xlsx"
              required
              data-largest={largestFigureFile}
              data-too-large={m.figures_too_large({ megabytes })}
              aria-describedby={problem ? 'file-help file-problem' : 'file-help'}
            />
          </div>
          <p class="buttons">
            <button type="submit" class="primary">
              {m.figures_look()}
            </button>
          </p>
        </form>
      )}
      {data.files.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{m.figures_waiting()}</h2>
          <ul class="unfinished">
            {data.files.map(file => (
              <li key={file.id}>
                <a href={paths.figureFile(slug, file.id)}>{file.fileName}</a>
                <span class="when">
                  {file.sourceName}, <time dateTime={file.at.toISOString()}>{longTime(file.at)}</time>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
