/** Loaded into a program under test before its own code: its clock begins at the time in CLOCK, and goes on from there. */
const RealDate = Date
const ahead = RealDate.parse(process.env.CLOCK ?? '') - RealDate.now()

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + ahead] : parts))
  }
  static now() {
    return RealDate.now() + ahead
  }
}
