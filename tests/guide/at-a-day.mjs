/** Lets the program believe that it is a day in April 2026, when the demonstration's plan is in force. Loaded before it. */
const RealDate = Date
const offset = RealDate.parse('2026-04-20T07:30:00Z') - RealDate.now()

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offset)
    else super(...given)
  }
  static now() {
    return RealDate.now() + offset
  }
}
