/** A table of counts with its totals, in any number of dimensions: what is hidden in it and audited. */

/** Counts without totals: a list, or lists in lists, one level a dimension. */
export type Counts = readonly number[] | readonly Counts[]

/** Place in each dimension; the last place of a dimension is its total. */
export type Address = readonly number[]

/** Cells in row order, totals among them; each line is the cells of a sum and, last, its total. */
export type Table = {
  shape: readonly number[]
  values: readonly number[]
  lines: readonly (readonly number[])[]
}

/** Throws a `RangeError` where the lists are not of one length or hold something else than counts. */
export function tableOf(inner: Counts): Table {
  const sizes = sizesOf(inner)
  const shape = sizes.map(size => size + 1)
  const cells = shape.reduce((product, length) => product * length, 1)
  const addresses = Array.from({ length: cells }, (_, cell) => addressIn(shape, cell))
  const values = addresses.map(address => sumAt(inner, sizes, address))
  return { shape, values, lines: linesOf(shape, addresses) }
}

export function addressOf(table: Table, cell: number): number[] {
  return addressIn(table.shape, cell)
}

export function cellAt(table: Table, address: Address): number {
  return address.reduce((cell, place, dimension) => cell * table.shape[dimension]! + place, 0)
}

function sizesOf(inner: Counts): number[] {
  const first = inner[0]
  if (first === undefined) throw new RangeError('A table has at least one count in each dimension.')
  if (typeof first === 'number') {
    if (!inner.every(count => Number.isInteger(count) && (count as number) >= 0)) {
      throw new RangeError('A table holds whole numbers of at least 0.')
    }
    return [inner.length]
  }
  const below = (inner as readonly Counts[]).map(sizesOf)
  if (!below.every(sizes => String(sizes) === String(below[0]))) {
    throw new RangeError('The lists of a table are of one length.')
  }
  return [inner.length, ...below[0]!]
}

function addressIn(shape: readonly number[], cell: number): number[] {
  const address: number[] = []
  let left = cell
  for (const length of shape.toReversed()) {
    address.unshift(left % length)
    left = Math.floor(left / length)
  }
  return address
}

function sumAt(inner: Counts | number, sizes: readonly number[], address: Address): number {
  if (typeof inner === 'number') return inner
  const [place, ...rest] = address
  const below = place === sizes[0] ? inner : [inner[place!]!]
  return below.reduce<number>((sum, each) => sum + sumAt(each, sizes.slice(1), rest), 0)
}

function linesOf(shape: readonly number[], addresses: readonly number[][]): number[][] {
  return shape.flatMap((length, dimension) => {
    const step = shape.slice(dimension + 1).reduce((product, each) => product * each, 1)
    return addresses.flatMap((address, cell) =>
      address[dimension] === 0 ? [Array.from({ length }, (_, place) => cell + place * step)] : [],
    )
  })
}
