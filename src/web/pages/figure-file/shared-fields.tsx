import type { Problems } from '../../../domain/fields.ts'
import type { FigureFilePage } from '../../../operations/figure-file.ts'
import { m } from '../../../texts/texts.ts'
import { Line, Tick } from './fields.tsx'

/** What is asked of every file: whether it is preliminary, when it was taken out, and whether the next one shall be read alike. */
export function About({ data, problems }: { data: FigureFilePage; problems: Problems }) {
  const optional = (label: string) => `${label} (${m.house_optional()})`
  const fetched = data.file.fetched !== null
  return (
    <>
      <Tick name="preliminary" label={m.intake_is_preliminary()} checked={data.file.layout.preliminary} />
      <Line
        type="date"
        name="extractedOn"
        label={optional(m.intake_extracted())}
        value={fetched ? data.fetchedOn : undefined}
        problem={problems.extractedOn}
      />
      {!data.recipe && (
        <Line
          name="recipeName"
          label={optional(m.figures_recipe_name())}
          help={fetched ? m.figures_recipe_name_fetched() : m.figures_recipe_name_help()}
          problem={problems.recipeName}
        />
      )}
    </>
  )
}
