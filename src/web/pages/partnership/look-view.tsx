import type { Problems } from '../../../domain/fields.ts'
import { logoLimits } from '../../../domain/look.ts'
import { m } from '../../../texts/texts.ts'
import { type Control, ErrorSummary, Field, problemText, type Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { lookControls } from './controls.ts'

/** Where the partnership chooses one colour and a logo for its documents. */
export function LookView({
  slug,
  values,
  hasLogo,
  problems = {},
}: {
  slug: string
  values: Values
  hasLogo: boolean
  problems?: Problems | undefined
}) {
  const [accent, logoWords] = lookControls()
  return (
    <>
      <h1>{m.look_title()}</h1>
      <p class="lead">{m.look_lead()}</p>
      <ErrorSummary controls={[accent, picture(), logoWords]} problems={problems} />
      <form method="post" enctype="multipart/form-data">
        <Field control={accent} value={values.accent} problem={problems.accent} />
        <div class={problems.logo ? 'field wrong' : 'field'}>
          <label for="logo">
            {m.look_logo()} <span class="optional">({m.house_optional()})</span>
          </label>
          {hasLogo && (
            <p>
              <img class="logo" src={paths.logo(slug)} alt={String(values.logoWords ?? '')} />
            </p>
          )}
          <p class="help" id="logo-help">
            {m.look_logo_help()}
          </p>
          {problems.logo && (
            <p class="problem" id="logo-problem">
              {problemText(problems.logo)}
            </p>
          )}
          <input
            type="file"
            id="logo"
            name="logo"
            accept="image/png,image/jpeg"
            data-largest={logoLimits.bytes}
            data-too-large={problemText('picture-too-large')}
            aria-describedby={problems.logo ? 'logo-help logo-problem' : 'logo-help'}
            aria-invalid={problems.logo ? true : undefined}
          />
        </div>
        <Field control={logoWords} value={values.logoWords} problem={problems.logoWords} />
        {hasLogo && (
          <Field
            control={{ name: 'withoutLogo', label: m.look_without_logo(), kind: 'check' }}
            value={false}
          />
        )}
        <p class="buttons">
          <button type="submit" class="primary">
            {m.house_save()}
          </button>
          <a href={paths.organisation(slug)}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}

const picture = (): Control => ({ name: 'logo', label: m.look_logo(), kind: 'line' })
