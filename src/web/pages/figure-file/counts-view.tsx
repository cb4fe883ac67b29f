import type { Problems } from '../../../domain/fields.ts'
import { territoryKinds } from '../../../domain/source.ts'
import type { FigureFilePage } from '../../../operations/figure-file.ts'
import { territoryKindText } from '../../../texts/figure-words.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { Choice, Line, Tick } from './fields.tsx'
import { About } from './shared-fields.tsx'
import { WordTable } from './word-table.tsx'

type Props = { data: FigureFilePage; slug: string; problems: Problems }

/** The counts of a file: which categories and grounds its words are, how it stands beside what was read before, and reading it in. */
export function Counts({ data, slug, problems }: Props) {
  const { file, categories, territories } = data
  const { survey, layout } = file
  const isReady = layout.reader !== 'table'
  return (
    <form method="post" action={paths.figureFileReading(slug, file.id)}>
      <WordTable
        letter="c"
        heading={m.category_categories()}
        counted={m.figures_in_file()}
        whole={m.figures_whole_category()}
        makes={m.figures_new_category()}
        words={survey.categories}
        meanings={layout.categories}
        options={categories.map(({ id, name, code, braCode }) => ({ id, name, codes: [code, braCode] }))}
        takesSums={survey.categories.length === 1}
      />
      <WordTable
        letter="t"
        heading={m.territory_territories()}
        counted={m.figures_in_file()}
        whole={m.figures_whole_territory()}
        makes={m.figures_new_territory()}
        words={survey.territories}
        meanings={layout.territories}
        options={territories.map(({ id, name, code }) => ({ id, name, codes: [code] }))}
        {...(layout.reader === 'bra-municipalities' && { own: data.ownNames })}
        takesSums={isReady}
      />
      <Choice
        name="territoryKind"
        label={m.figures_territory_kind()}
        value={isReady ? 'municipality' : 'district'}
        options={territoryKinds.map(kind => [kind, territoryKindText(kind)])}
      />
      <fieldset class="about-file">
        <legend>{m.figures_about()}</legend>
        <Tick
          name="complete"
          label={m.figures_complete()}
          help={m.figures_complete_help()}
          checked={layout.complete}
        />
        <Line
          type="date"
          name="from"
          label={m.figures_from()}
          value={survey.days?.from}
          problem={problems.from}
        />
        <Line type="date" name="to" label={m.figures_to()} value={survey.days?.to} problem={problems.to} />
        <Choice
          name="replaces"
          label={m.figures_beside()}
          value={layout.replaces ? 'yes' : 'no'}
          options={[
            ['yes', m.intake_replaces()],
            ['no', m.intake_adds()],
          ]}
        />
        <About data={data} problems={problems} />
      </fieldset>
      <p class="buttons">
        <button type="submit" class="primary">
          {m.figures_read()}
        </button>
      </p>
    </form>
  )
}
