import { expect, test } from 'vitest'
import { parseText } from './parse.ts'
import { buildPlan } from './plan-builder.ts'

/** The bodies of a plan whose chapter on organisation says this. */
function bodiesOf(words: string) {
  const result = parseText(
    `Åtgärdsplan\n\nOrganisation för arbetet\n\n${words}\n\nOtrygga platser\n\nMål: Det ska bli tryggt.\n`,
  )
  if (!result.ok) throw new Error(result.refusal.name)
  return Object.fromEntries(
    buildPlan(result.source).governance.bodies.map(({ name }) => [name.text, name.certainty]),
  )
}

test('is sure of a body that the plan founds or tells more of, and guesses at one that it only mentions', () => {
  expect(
    bodiesOf(
      'I staden finns ett trygghetsråd. Styrgruppen beslutar om planen. Platsgruppen möts varje vecka.',
    ),
  ).toEqual({ Trygghetsråd: 'certain', Styrgrupp: 'guessed', Platsgrupp: 'certain' })
})

test('becomes sure of a body when a later sentence tells more of it', () => {
  expect(bodiesOf('Styrgruppen beslutar om planen. Styrgruppen leds av kommundirektören.')).toEqual({
    Styrgrupp: 'certain',
  })
})

test('knows a group by its own name, and finds it again by its kind', () => {
  expect(
    bodiesOf(
      'I kommunen finns ett råd som leds av kommunalrådet. Arbetsgruppen EST arbetar varje vecka. Arbetsgruppen är viktig.',
    ),
  ).toEqual({ Råd: 'certain', 'Arbetsgruppen EST': 'guessed' })
})
