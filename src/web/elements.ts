/** The elements of `islands/` as the views write them. Hidden until their script shows that the browser can. */
import type { HTMLAttributes } from 'preact'

type Passkey = HTMLAttributes<HTMLElement> & {
  /** Where the browser gets what is to be signed, and where it sends the signed answer. */
  'data-question': string
  'data-answer': string
  /** Where to go afterwards. */
  'data-then': string
}

/** Turbo's frame: its content is exchanged by itself. */
type TurboFrame = HTMLAttributes<HTMLElement>

type CopyField = HTMLAttributes<HTMLElement> & {
  /** The id of the field whose text is copied. */
  'data-field': string
  /** What is said when it has been. */
  'data-done': string
}

type SearchDialog = HTMLAttributes<HTMLElement> & {
  /** What is said when the search did not work, and what leads to the search's page. */
  'data-failed': string
  'data-all': string
}

type PictureMap = HTMLAttributes<HTMLElement> & {
  /** Where its cells are fetched, and the background's tiles if there are any. */
  'data-cells': string
  'data-tiles': string | undefined
  /** What it says, as JSON (`islands/map/map-words.ts`), and what is said when it did not come. */
  'data-words': string
  'data-failed': string
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'passkey-sign-in': Passkey
      'passkey-add': Passkey
      'copy-field': CopyField
      'search-dialog': SearchDialog
      'picture-map': PictureMap
      'turbo-frame': TurboFrame
    }
  }
}
