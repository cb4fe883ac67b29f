import { expect, test } from 'vitest'
import { cutAtJoints } from './compound.ts'

test.each([
  ['Lokal samverkansöverenskommelse', 'Lokal samverkans|överenskommelse'],
  ['Samverkansöverenskommelsen 2020', 'Samverkans|överenskommelsen 2020'],
  ['Trygghetsskapande och brottsförebyggande', 'Trygghets|skapande och brotts|förebyggande'],
  ['Avhopparverksamhet för kriminella', 'Avhoppar|verksamhet för kriminella'],
  ['Lokalpolisområdeschef', 'Lokalpolis|områdeschef'],
  ['Arbete mot våldsbejakande extremism', 'Arbete mot vålds|bejakande extremism'],
  ['Åtgärdsplan 2020', 'Åtgärdsplan 2020'],
  ['Säkerhetsstrateg', 'Säkerhets|strateg'],
  ['Ett obrutetlångtordutanleder', 'Ett obrutetlångtordutanleder'],
  ['', ''],
])('%s', (text, cut) => {
  expect(cutAtJoints(text).join('|')).toBe(cut)
  expect(cutAtJoints(text).join('')).toBe(text)
})
