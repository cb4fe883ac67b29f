/** The script of every page: Turbo for calm navigation, and the small elements that HTML lacks. Pages work without it. */
import '@hotwired/turbo'
import './unsaved.ts'
import './copy-field.ts'
import './search.ts'
import './passkey.ts'
import './review.ts'
import './take-in.ts'
import './live-form.ts'
