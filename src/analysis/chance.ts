/** Chance that can be repeated: the same seed gives the same draws, so that a figure is the same when it is looked at again. */

/** Draws from 0 up to, not including, 1. sfc32 by C. Doty-Humphrey (PractRand), which passes its own tests of randomness. */
export function chanceFrom(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const draw = () => {
    const next = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + next) | 0
    return (next >>> 0) / 2 ** 32
  }
  // The first draws still look like the seed.
  for (let turn = 0; turn < 16; turn++) draw()
  return draw
}

/** Mixes a list where it stands (R. Durstenfeld, Communications of the ACM 7 (1964) 420). */
export function mix<Value>(list: { [at: number]: Value; length: number }, draw: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const at = Math.floor(draw() * (last + 1))
    const held = list[last]!
    list[last] = list[at]!
    list[at] = held
  }
}
