import { newSigns } from '../disclosure/writing/check-writing.ts'
import type { SignKind } from '../disclosure/writing/sign.ts'
import { m } from '../texts/texts.ts'
import { writingWords } from './guard-words.ts'

/** What in a text points at a person by itself, each with what is wrong and how to mend it. */
export function SignNotes({ id, text }: { id: string; text: string }) {
  return (
    <ul class="signs" id={id}>
      {newSigns(text, '').map(sign => {
        const { wrong, mend } = writingWords(sign)
        return (
          <li key={sign.start}>
            <q>{text.slice(sign.start, sign.end)}</q>: {wrong} {mend}
          </li>
        )
      })}
    </ul>
  )
}

const kinds: SignKind[] = [
  'identity-number',
  'coordination-number',
  'registration-number',
  'phone-number',
  'email-address',
  'name',
  'address',
  'single-person',
]

/** What the script that reads along while somebody writes (`islands/sign-notes.ts`) says of each kind of sign. */
export function SignWords() {
  return (
    <template id="sign-words" data-ask={m.guard_sure_possible()}>
      {kinds.map(kind => {
        const { wrong, mend } = writingWords({ kind, sure: 'likely', start: 0, end: 0 })
        return <p key={kind} data-kind={kind} data-wrong={wrong} data-mend={mend} />
      })}
    </template>
  )
}

/** Under a form whose text may point at a person: that it may stand all the same. */
export function MayStand({ id }: { id: string }) {
  return (
    <div class="field check">
      <label for={id}>{m.guard_stands()}</label>
      <p class="help" id={`${id}-help`}>
        {m.guard_stands_help()}
      </p>
      <input id={id} name="stands" type="checkbox" aria-describedby={`${id}-help`} />
    </div>
  )
}
