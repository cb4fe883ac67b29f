/** What a person says of a file when it is read: what its words mean here, and of which days it is. */
import type { FigureLayout, Meanings } from '../documents/figures/layout.ts'
import type { SurveyedWord } from '../documents/figures/survey.ts'
import { checkbox, optionalDate, optionalText, type Problem } from '../domain/fields.ts'
import type { Context } from './context.ts'
import { done, type Outcome, refused } from './refusal.ts'

export type Input = Record<string, unknown>

/** A category, ground or indicator that the file brings with it. */
export type Made = { id: string; word: string }

/** What each word of the file means: `c.3` is the fourth word; an id here, "new", or nothing for what is set aside. */
export function meaningsIn(
  context: Context,
  input: Input,
  letter: 'c' | 't',
  words: readonly SurveyedWord[],
  known: ReadonlySet<string>,
): { meanings: Meanings; made: Made[] } {
  const meanings: Meanings = {}
  const made: Made[] = []
  for (const [at, { word }] of words.entries()) {
    const said = input[`${letter}.${at}`]
    if (said === undefined) continue
    if (said === 'new' && word !== '') {
      const id = context.newId()
      made.push({ id, word })
      meanings[word] = id
    } else meanings[word] = typeof said === 'string' && known.has(said) ? said : null
  }
  return { meanings, made }
}

/** The grounds of a file of values that are not ticked are set aside: `g.3` is the fourth, `grounds` says that they were asked for. */
export function groundsIn(input: Input, words: readonly SurveyedWord[]): Meanings {
  if (input.grounds === undefined) return {}
  return Object.fromEntries(
    words.flatMap(({ word }, at) => (input[`g.${at}`] === undefined ? [[word, null]] : [])),
  )
}

export type Said = {
  complete: boolean
  replaces: boolean
  preliminary: boolean
  extractedOn: string | null
  nextOn: string | null
  days: { from: string; to: string } | null
  recipeName: string | null
}

export function saidIn(input: Input, layout: FigureLayout): Outcome<Said> {
  const problems: Record<string, Problem> = {}
  const day = (name: string): string | null => {
    const parsed = optionalDate.safeParse(input[name])
    if (!parsed.success) problems[name] = 'not-a-date'
    return parsed.success ? parsed.data : null
  }
  const [from, to] = [day('from'), day('to')]
  const [extractedOn, nextOn] = [day('extractedOn'), day('nextOn')]
  const recipeName = optionalText(200).safeParse(input.recipeName)
  if (!recipeName.success) problems.recipeName = 'too-long'
  if (from && to && to < from) problems.to = 'ends-before-start'
  if (Object.keys(problems).length > 0) return refused({ name: 'invalid', problems })
  return done({
    complete: checkbox.parse(input.complete ?? null),
    replaces: input.replaces === undefined ? layout.replaces : input.replaces !== 'no',
    preliminary: checkbox.parse(input.preliminary ?? null),
    extractedOn,
    nextOn,
    days: from && to ? { from, to } : null,
    recipeName: recipeName.success ? recipeName.data : null,
  })
}
