/** The four questions, each with its fields. */
import { firstSteps } from '../../../domain/beginning.ts'
import { m } from '../../../texts/texts.ts'
import type { Control } from '../../parts/form.tsx'

export type Question = { key: string; text: string; help?: string; controls: Control[] }

export function questions(): Question[] {
  return [
    {
      key: 'where',
      text: m.beginning_where(),
      controls: [
        line('city', m.beginning_city(), { required: true, help: m.beginning_city_help() }),
        line('district', m.beginning_district(), { help: m.beginning_district_help() }),
      ],
    },
    {
      key: 'together',
      text: m.beginning_together(),
      help: m.beginning_together_help(),
      controls: [
        line('municipality', m.beginning_municipality(), {
          required: true,
          help: m.beginning_municipality_help(),
        }),
        line('police', m.beginning_police(), { required: true, help: m.beginning_police_help() }),
        { name: 'partners', label: m.beginning_partners(), help: m.beginning_partners_help(), kind: 'text' },
      ],
    },
    {
      key: 'who',
      text: m.beginning_who(),
      controls: [
        line('name', m.beginning_name(), { required: true, autocomplete: 'name' }),
        line('positionName', m.beginning_position(), {
          required: true,
          help: m.beginning_position_help(),
          autocomplete: 'organization-title',
        }),
        {
          name: 'employer',
          label: m.beginning_employer(),
          kind: 'choice',
          required: true,
          options: [
            { value: 'municipality', text: m.beginning_employer_municipality() },
            { value: 'police', text: m.beginning_employer_police() },
          ],
        },
        {
          name: 'email',
          label: m.account_email(),
          help: m.beginning_email_help(),
          kind: 'email',
          required: true,
          autocomplete: 'username',
        },
        {
          name: 'password',
          label: m.account_password(),
          help: m.account_password_help(),
          kind: 'password',
          required: true,
          autocomplete: 'new-password',
        },
      ],
    },
    {
      key: 'with',
      text: m.beginning_with(),
      controls: [
        {
          name: 'firstStep',
          label: m.beginning_first_step(),
          help: m.beginning_first_step_help(),
          kind: 'choice',
          required: true,
          options: firstSteps.map(step => ({ value: step, text: stepText[step]() })),
        },
      ],
    },
  ]
}

const stepText = {
  bring: m.beginning_step_bring,
  'five-areas': m.beginning_step_five_areas,
  blank: m.beginning_step_blank,
}

function line(name: string, label: string, more: Partial<Control>): Control {
  return { name, label, kind: 'line', ...more }
}
