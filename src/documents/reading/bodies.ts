/** The bodies of a plan as they are found, one after the other. */
import type { DraftBody, Read } from '../../domain/draft.ts'
import { blankBody } from '../../domain/draft-blank.ts'
import type { Mention } from './body-names.ts'
import { slug } from './slugs.ts'

/** No partnership has so many groups; in a text that names more, each would be compared with all others. */
const mostBodies = 200

/** The bodies found so far. A definite form ("rådet", "den operativa ledningsgruppen") finds the one it means. */
export class Bodies {
  all: DraftBody[] = []
  /** The indefinite form of bodies that are called by their definite one. */
  private forms = new Map<DraftBody, string>()
  /** The kind of bodies that have a name of their own behind it. */
  private kinds = new Map<DraftBody, string>()

  get full(): boolean {
    return this.all.length >= mostBodies
  }

  find(mention: Mention): DraftBody | null {
    const exact = this.all.find(
      body =>
        this.forms.get(body) === mention.name ||
        [body.name, ...body.otherNames].some(({ text }) => text.toLowerCase() === mention.name),
    )
    if (exact) return exact
    // "Rådet" means the council, "ledningsgruppen" the only such group.
    const alike = this.all.filter(
      body =>
        this.kinds.get(body) === mention.name ||
        [body.name, ...body.otherNames].some(({ text }) => text.toLowerCase().endsWith(mention.name)),
    )
    return alike.length === 1 ? alike[0]! : null
  }

  add(mention: Mention, words: Read): DraftBody {
    // Until more is told of it, that there is such a body is a guess.
    const text = mention.proper ?? mention.name[0]!.toUpperCase() + mention.name.slice(1)
    const body: DraftBody = {
      ...blankBody({ text, certainty: 'guessed', at: words.at }),
      id: slug(text),
      words,
    }
    // Only a drawing says where the other bodies belong, so the council above them is a guess.
    body.parentId = this.all.find(({ name }) => /råd$|brå$/iu.test(name.text))?.id ?? null
    if (mention.proper) this.forms.set(body, mention.name)
    if (mention.kind !== mention.name) this.kinds.set(body, mention.kind)
    this.all.push(body)
    if (mention.founded) this.tell(body)
    return body
  }

  /** The plan says that the body is there, by founding it, drawing it or telling how it works. */
  tell(body: DraftBody): void {
    body.name.certainty = 'certain'
  }
}
