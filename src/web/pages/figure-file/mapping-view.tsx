import { columnRoles, encodings, isOfEvents, separators } from '../../../documents/figures/layout.ts'
import type { SurveyedWord } from '../../../documents/figures/survey.ts'
import { commonCategories } from '../../../domain/common-categories.ts'
import type { Problems } from '../../../domain/fields.ts'
import { territoryKinds } from '../../../domain/source.ts'
import type { FigureFilePage } from '../../../operations/figure-file.ts'
import { daysText, leftOutLines, rowsText, territoryKindText } from '../../../texts/figure-words.ts'
import { longTime, m, number } from '../../../texts/texts.ts'
import { problemText } from '../../parts/form.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { paths } from '../../paths.ts'
import { headingText, layoutProblemText, refusalSentence, roleText } from './words.ts'

type Props = { data: FigureFilePage; slug: string; problems?: Problems; problem?: string | undefined }

/** A file that waits: what its columns were taken for, what its words mean here, and the button that reads it in. */
export function MappingView(props: Props) {
  const { data, slug } = props
  const { file, recipe, before } = data
  const problem = props.problem ?? (file.refusal === null ? undefined : refusalSentence(file.refusal))
  return (
    <>
      <p class="over">{data.source.name}</p>
      <h1>
        <Jointed text={file.fileName} />
      </h1>
      {problem && (
        <div class="error-summary" role="alert" tabIndex={-1} autofocus>
          <h2>{m.figures_refused()}</h2>
          <p>
            {problem} {m.figures_nothing_stored()}
          </p>
        </div>
      )}
      {recipe && <p class="lead">{m.figures_by_recipe({ name: recipe.name })}</p>}
      {before && (
        <p class="lead">
          {m.figures_read_before({ time: longTime(before.at) })}{' '}
          <a href={paths.intake(slug, before.id)}>{m.figures_see_intake()}</a>
        </p>
      )}
      {recipe ? (
        <>
          <Words {...props} />
          <Columns {...props} />
        </>
      ) : (
        <>
          <Columns {...props} />
          <Words {...props} />
        </>
      )}
      <form method="post" action={paths.figureFileRemoval(slug, file.id)}>
        <p class="buttons">
          <button type="submit" class="quiet">
            {m.figures_throw_away()}
          </button>
        </p>
      </form>
    </>
  )
}

/** How the file was understood, with its first rows; everything can be changed. */
function Columns({ data: { file }, slug }: Props) {
  const { layout, look } = file
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{m.figures_columns()}</h2>
      <p>{m.figures_columns_lead()}</p>
      <form method="post" action={paths.figureFileColumns(slug, file.id)}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <section class="mapping" aria-label={m.figures_first_rows()} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {look.headings.map((heading, at) => (
                  <th scope="col" key={heading}>
                    <label for={`role-${at}`}>{headingText(heading)}</label>
                    <select id={`role-${at}`} name={`role.${at}`}>
                      <option value="">{m.figures_role_none()}</option>
                      {columnRoles.map(role => (
                        <option key={role} value={role} selected={layout.columns[heading] === role}>
                          {roleText(role)}
                        </option>
                      ))}
                    </select>
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
        <details class="file-form">
          <summary>{m.figures_form()}</summary>
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
          <div class="field">
            <label for="headingRow">{m.figures_heading_row()}</label>
            <p class="help" id="headingRow-help">
              {m.figures_heading_row_help()}
            </p>
            <input
              id="headingRow"
              name="headingRow"
              inputMode="numeric"
              value={layout.headingRow + 1}
              aria-describedby="headingRow-help"
            />
          </div>
        </details>
        <p class="buttons">
          <button type="submit">{m.figures_look_again()}</button>
        </p>
      </form>
    </section>
  )
}

type ChoiceProps = {
  name: string
  label: string
  help?: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
}

function Choice({ name, label, help, value, options }: ChoiceProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <select id={name} name={name} aria-describedby={help && `${name}-help`}>
        {options.map(([one, text]) => (
          <option key={one} value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What the words mean here, and how the file stands beside what was read before. */
function Words({ data, slug, problems = {} }: Props) {
  const { file, categories, territories, recipe } = data
  const { survey, layout } = file
  if (survey.problem) return <p class="empty">{layoutProblemText(survey.problem)}</p>
  if (survey.counts === 0)
    return (
      <>
        <p class="empty">{m.figures_nothing_to_count({ rows: rowsText(survey.rows) })}</p>
        <LeftOut data={data} />
      </>
    )
  return (
    <section aria-labelledby="words">
      <h2 id="words">{m.figures_words()}</h2>
      <p>
        {m.figures_found({ rows: rowsText(survey.rows), counts: number(survey.counts) })}{' '}
        {survey.days && m.figures_found_days({ days: daysText(survey.days.from, survey.days.to) })}
      </p>
      <LeftOut data={data} />
      <form method="post" action={paths.figureFileReading(slug, file.id)}>
        <WordTable
          letter="c"
          heading={m.category_categories()}
          whole={m.figures_whole_category()}
          makes={m.figures_new_category()}
          words={survey.categories}
          meanings={layout.categories}
          options={categories.map(({ id, name, code, braCode }) => ({ id, name, codes: [code, braCode] }))}
        />
        <WordTable
          letter="t"
          heading={m.territory_territories()}
          whole={m.figures_whole_territory()}
          makes={m.figures_new_territory()}
          words={survey.territories}
          meanings={layout.territories}
          options={territories.map(({ id, name, code }) => ({ id, name, codes: [code] }))}
        />
        <Choice
          name="territoryKind"
          label={m.figures_territory_kind()}
          value="district"
          options={territoryKinds.map(kind => [kind, territoryKindText(kind)])}
        />
        <fieldset>
          <legend>{m.figures_about()}</legend>
          <Tick
            name="complete"
            label={m.figures_complete()}
            help={m.figures_complete_help()}
            checked={layout.complete}
          />
          <Day name="from" label={m.figures_from()} value={survey.days?.from} problem={problems.from} />
          <Day name="to" label={m.figures_to()} value={survey.days?.to} problem={problems.to} />
          <Choice
            name="replaces"
            label={m.figures_beside()}
            value={layout.replaces ? 'yes' : 'no'}
            options={[
              ['yes', m.intake_replaces()],
              ['no', m.intake_adds()],
            ]}
          />
          <Tick name="preliminary" label={m.intake_is_preliminary()} checked={false} />
          <Day
            name="extractedOn"
            label={`${m.intake_extracted()} (${m.house_optional()})`}
            problem={problems.extractedOn}
          />
          {!recipe && (
            <div class="field">
              <label for="recipeName">
                {m.figures_recipe_name()} <span class="optional">({m.house_optional()})</span>
              </label>
              <p class="help" id="recipeName-help">
                {m.figures_recipe_name_help()}
              </p>
              <input id="recipeName" name="recipeName" aria-describedby="recipeName-help" />
            </div>
          )}
        </fieldset>
        <p class="buttons">
          <button type="submit" class="primary">
            {m.figures_read()}
          </button>
        </p>
      </form>
    </section>
  )
}

function LeftOut({ data: { file } }: Pick<Props, 'data'>) {
  const lines = leftOutLines(file.survey.leftOut)
  if (lines.length === 0) return null
  return (
    <>
      <p>{m.figures_will_be_left_out()}</p>
      <ul>
        {lines.map(({ reason, times }) => (
          <li key={reason}>
            {number(times)}: {reason}
          </li>
        ))}
      </ul>
      {isOfEvents(file.layout) && <p class="help">{m.figures_events()}</p>}
    </>
  )
}

type WordTableProps = {
  letter: 'c' | 't'
  heading: string
  /** What is asked where the file has no such column. */
  whole: string
  makes: string
  words: readonly SurveyedWord[]
  meanings: Record<string, string | null>
  options: readonly { id: string; name: string; codes: readonly (string | null)[] }[]
}

function WordTable({ letter, heading, whole, makes, words, meanings, options }: WordTableProps) {
  const select = (word: string, at: number) => {
    const chosen = meaningOf(word, meanings, options)
    return (
      <select id={`${letter}-${at}`} name={`${letter}.${at}`} required={word === ''}>
        {word === '' ? (
          <option value="">{m.figures_choose()}</option>
        ) : (
          <>
            <option value="">{m.figures_set_aside()}</option>
            <option value="new" selected={chosen === 'new'}>
              {makes}
            </option>
          </>
        )}
        {options.map(({ id, name }) => (
          <option key={id} value={id} selected={chosen === id}>
            {name}
          </option>
        ))}
      </select>
    )
  }
  if (words.length === 1 && words[0]!.word === '')
    return (
      <div class="field">
        <label for={`${letter}-0`}>{whole}</label>
        {select('', 0)}
      </div>
    )
  return (
    <table class="stacks word-meanings">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{m.figures_in_file()}</th>
          <th scope="col">{m.figures_meaning()}</th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ word, counts }, at) => (
          <tr key={word}>
            <th scope="row">
              <label for={`${letter}-${at}`}>{word}</label>
            </th>
            <td data-label={m.figures_in_file()}>{number(counts)}</td>
            <td>{select(word, at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const sums = /^(?:summa|totalt?|samtliga|alla|hela landet)\b|, totalt$/i

/** What a word means: as somebody has said before, else what has the same name or code; a new one, unless it sums others up. */
function meaningOf(
  word: string,
  meanings: WordTableProps['meanings'],
  options: WordTableProps['options'],
): string | null {
  const said = meanings[word]
  if (said !== undefined && (said === null || options.some(({ id }) => id === said))) return said
  const plain = word.toLowerCase()
  const common = commonCategories.find(({ name }) => name.toLowerCase() === plain)?.code
  const same = options.find(
    ({ name, codes }) =>
      name.toLowerCase() === plain ||
      codes.some(code => code !== null && (code.toLowerCase() === plain || code === common)),
  )
  return same?.id ?? (sums.test(word) ? null : 'new')
}

function Tick({
  name,
  label,
  help,
  checked,
}: {
  name: string
  label: string
  help?: string
  checked: boolean
}) {
  return (
    <div class="field check">
      <label for={name}>{label}</label>
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <input
        type="checkbox"
        id={name}
        name={name}
        checked={checked}
        aria-describedby={help && `${name}-help`}
      />
    </div>
  )
}

type DayProps = {
  name: string
  label: string
  value?: string | undefined
  problem?: Problems[string] | undefined
}

function Day({ name, label, value, problem }: DayProps) {
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {problem && (
        <p class="problem" id={`${name}-problem`}>
          {problemText(problem)}
        </p>
      )}
      <input
        type="date"
        id={name}
        name={name}
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && `${name}-problem`}
      />
    </div>
  )
}
