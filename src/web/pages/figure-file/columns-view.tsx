import {
  columnRoles,
  encodings,
  isOfValues,
  measures,
  needsPeriod,
  separators,
} from '../../../documents/figures/layout.ts'
import type { FigureFilePage } from '../../../operations/figure-file.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { Choice, Line } from './fields.tsx'
import { headingText, measureText, readerText, roleText } from './words.ts'

type Props = { data: FigureFilePage; slug: string }

/** How the file was understood, with its first rows; everything can be changed, but in a file that a reader of its own knows. */
export function Columns({ data, slug }: Props) {
  const { file } = data
  const { layout } = file
  const isReady = layout.reader !== 'table'
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{isReady ? m.figures_how_read() : m.figures_columns()}</h2>
      <p>{isReady ? m.figures_ready_columns() : m.figures_columns_lead()}</p>
      <form method="post" action={paths.figureFileColumns(slug, file.id)}>
        {!(isReady && isOfValues(layout)) && <FirstRows file={file} isReady={isReady} />}
        {!isReady && (
          <Choice
            name="measure"
            label={m.figures_measure()}
            help={m.figures_measure_help()}
            value={layout.measure}
            options={measures.map(measure => [measure, measureText(measure)])}
          />
        )}
        {needsPeriod(layout) && (
          <Line
            name="period"
            label={m.figures_whole_period()}
            help={m.figures_whole_period_help()}
            value={layout.whole.period}
          />
        )}
        {layout.reader !== 'json-stat' && <FileForm file={file} isReady={isReady} isOpen={data.isMisread} />}
        <p class="buttons">
          <button type="submit">{m.figures_look_again()}</button>
        </p>
      </form>
    </section>
  )
}

type FormProps = { file: FigureFilePage['file']; isReady: boolean }

function FirstRows({ file: { look, layout }, isReady }: FormProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section class="mapping" aria-label={m.figures_first_rows()} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {look.headings.map((heading, at) => (
              <th scope="col" key={heading}>
                {isReady ? (
                  headingText(heading)
                ) : (
                  <>
                    <label for={`role-${at}`}>{headingText(heading)}</label>
                    <select id={`role-${at}`} name={`role.${at}`}>
                      <option value="">{m.figures_role_none()}</option>
                      {columnRoles.map(role => (
                        <option key={role} value={role} selected={layout.columns[heading] === role}>
                          {roleText(role)}
                        </option>
                      ))}
                    </select>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.shown.map((row, index) => (
            <tr key={String(index)}>
              {row.map((text, at) => (
                <td key={look.headings[at]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What is seldom wrong: how the file is written, and whether a reader of its own takes it. */
function FileForm({ file: { look, layout }, isReady, isOpen }: FormProps & { isOpen: boolean }) {
  return (
    <details class="file-form" open={isOpen}>
      <summary>{m.figures_form()}</summary>
      {isReady && (
        <Choice
          name="reader"
          label={m.figures_reader()}
          value={layout.reader}
          options={[
            [layout.reader, readerText(layout.reader)],
            ['table', readerText('table')],
          ]}
        />
      )}
      {look.sheets.length > 1 && (
        <Choice
          name="sheet"
          label={m.figures_sheet()}
          value={layout.sheet ?? ''}
          options={look.sheets.map(sheet => [sheet, sheet])}
        />
      )}
      {layout.encoding && (
        <Choice
          name="encoding"
          label={m.figures_encoding()}
          help={m.figures_encoding_help()}
          value={layout.encoding}
          options={encodings.map(encoding => [encoding, encoding])}
        />
      )}
      {layout.separator && (
        <Choice
          name="separator"
          label={m.figures_separator()}
          value={layout.separator}
          options={separators.map(separator => [
            separator,
            separator === '\t' ? m.figures_separator_tab() : separator,
          ])}
        />
      )}
      <Choice
        name="decimal"
        label={m.figures_decimal()}
        value={layout.decimal}
        options={[
          [',', m.figures_decimal_comma()],
          ['.', m.figures_decimal_point()],
        ]}
      />
      {!isReady && (
        <Line
          name="headingRow"
          label={m.figures_heading_row()}
          help={m.figures_heading_row_help()}
          inputMode="numeric"
          value={String(layout.headingRow + 1)}
        />
      )}
    </details>
  )
}
