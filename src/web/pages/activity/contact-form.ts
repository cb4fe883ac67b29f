import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const contactForm: RecordForm = {
  noun: 'contact',
  name: m.contact_name,
  needs: ['organisations', 'positions'],
  parents: { activity: 'activityId' },
  controls: choices => [
    {
      name: 'organisationId',
      label: m.contact_organisation(),
      help: m.contact_organisation_help(),
      kind: 'choice',
      required: true,
      options: choices.organisations ?? [],
    },
    {
      name: 'wording',
      label: m.contact_wording(),
      help: m.contact_wording_help(),
      kind: 'line',
      required: true,
    },
    {
      name: 'positionId',
      label: m.contact_position(),
      help: m.contact_position_help(),
      kind: 'choice',
      options: choices.positions ?? [],
    },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) =>
    row.activityId ? paths.record(slug, 'activity', String(row.activityId)) : paths.plan(slug),
}
