import { m } from '../../../texts/texts.ts'
import type { Control } from '../../parts/form.tsx'

/** What the partnership is called and where it is. */
export function partnershipControls(): Control[] {
  return [
    {
      name: 'name',
      label: m.partnership_field_name(),
      help: m.partnership_field_name_help(),
      kind: 'line',
      required: true,
    },
    { name: 'city', label: m.partnership_field_city(), kind: 'line' },
    { name: 'district', label: m.partnership_field_district(), kind: 'line' },
    { name: 'policeRegion', label: m.partnership_field_police_region(), kind: 'line' },
  ]
}

/** How its documents look, but for the picture. */
export function lookControls(): [accent: Control, logoWords: Control] {
  return [
    { name: 'accent', label: m.look_accent(), help: m.look_accent_help(), kind: 'line' },
    { name: 'logoWords', label: m.look_logo_words(), help: m.look_logo_words_help(), kind: 'line' },
  ]
}
