import { type WayToAskAgain, waysToAskAgain } from '../../../domain/partnership.ts'
import { m } from '../../../texts/texts.ts'
import type { Control } from '../../parts/form.tsx'

/** What the partnership is called, where it is, and how it asks again for answers. */
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
    {
      name: 'asksAgain',
      label: m.partnership_field_asks_again(),
      help: m.partnership_field_asks_again_help(),
      kind: 'choice',
      required: true,
      options: waysToAskAgain.map(value => ({ value, text: askingAgainText(value) })),
    },
    {
      name: 'threshold',
      label: m.partnership_field_threshold(),
      help: m.partnership_field_threshold_help(),
      kind: 'number',
      required: true,
    },
    {
      name: 'hiddenWidth',
      label: m.partnership_field_hidden_width(),
      help: m.partnership_field_hidden_width_help(),
      kind: 'number',
      required: true,
    },
  ]
}

/** How its documents look, but for the picture. */
export function lookControls(): [accent: Control, logoWords: Control] {
  return [
    { name: 'accent', label: m.look_accent(), help: m.look_accent_help(), kind: 'line' },
    { name: 'logoWords', label: m.look_logo_words(), help: m.look_logo_words_help(), kind: 'line' },
  ]
}

const waysInWords: Record<WayToAskAgain, () => string> = {
  'by-itself': m.partnership_asks_by_itself,
  'when-pressed': m.partnership_asks_when_pressed,
}
export const askingAgainText = (way: WayToAskAgain): string => waysInWords[way]()
