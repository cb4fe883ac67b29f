/** What each word of a file means here: a record that is there, a new one, or nothing. */
import type { SurveyedWord } from '../../../documents/figures/survey.ts'
import { codeOf, holdsCode } from '../../../domain/bra-codes.ts'
import { commonCategories } from '../../../domain/common-categories.ts'
import { plainMunicipality } from '../../../domain/source.ts'
import { m, number } from '../../../texts/texts.ts'

export type WordTableProps = {
  letter: 'c' | 't'
  heading: string
  /** What the number beside a word is. */
  counted: string
  /** What is asked where the file has no such column. */
  whole: string
  makes: string
  words: readonly SurveyedWord[]
  meanings: Record<string, string | null>
  options: readonly { id: string; name: string; codes: readonly (string | null)[] }[]
  /** Of very many words only these are taken as new ones. */
  own?: readonly string[]
  /** Whether words that sum up others are new ones too. */
  takesSums?: boolean
}

/** More words than this are a whole country's: one of them is ours. */
const many = 30

export function WordTable(props: WordTableProps) {
  const { letter, heading, counted, whole, makes, words, options } = props
  const select = (word: string, at: number) => {
    const chosen = meaningOf(word, props)
    return (
      <select id={`${letter}-${at}`} name={`${letter}.${at}`} required={word === ''}>
        {word === '' ? (
          <option value="">{m.figures_choose()}</option>
        ) : (
          <>
            <option value="">{m.figures_set_aside()}</option>
            <option value="new" selected={chosen === 'new'}>
              {makes}
            </option>
          </>
        )}
        {options.map(({ id, name }) => (
          <option key={id} value={id} selected={chosen === id}>
            {name}
          </option>
        ))}
      </select>
    )
  }
  if (words.length === 1 && words[0]!.word === '')
    return (
      <div class="field">
        <label for={`${letter}-0`}>{whole}</label>
        {select('', 0)}
      </div>
    )
  return (
    <table class="stacks word-meanings">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{counted}</th>
          <th scope="col">{m.figures_meaning()}</th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ word, counts }, at) => (
          <tr key={word}>
            <th scope="row">
              <label for={`${letter}-${at}`}>{word}</label>
            </th>
            <td data-label={counted}>{number(counts)}</td>
            <td>{select(word, at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const sums = /^(?:summa|totalt?|samtliga|alla|hela landet)\b|, totalt$/i

/** What a word means: as somebody has said before, else what has the same name or code; a new one, unless it sums others up. */
export function meaningOf(
  word: string,
  { letter, words, meanings, options, own, takesSums = false }: WordTableProps,
): string | null {
  const said = meanings[word]
  if (said !== undefined && (said === null || options.some(({ id }) => id === said))) return said
  const plain = word.toLowerCase()
  const common = commonCategories.find(({ name }) => name.toLowerCase() === plain)?.code
  const braCode = codeOf(word)
  const same = options.find(
    ({ name, codes }) =>
      name.toLowerCase() === plain ||
      codes.some(
        code =>
          code !== null &&
          (code.toLowerCase() === plain ||
            code === common ||
            (letter === 'c' && braCode !== null && holdsCode(code, braCode))),
      ),
  )
  if (same) return same.id
  if (own && words.length > many && !isOwn(word, own)) return null
  return !takesSums && sums.test(word) ? null : 'new'
}

/** Whether a ground of a file is the partnership's own, by its name: "Ale kommun" is Ale. */
export const isOwn = (word: string, own: readonly string[]): boolean =>
  own.some(name => plainMunicipality(name).toLowerCase() === plainMunicipality(word).toLowerCase())
