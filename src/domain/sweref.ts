/**
 * From SWEREF 99 TM (EPSG:3006) to longitude and latitude: Gauss's conformal projection with Krüger's series, as Lantmäteriet gives it ("Gauss
 * conformal projection (Transverse Mercator), Krüger's formulas"), on GRS 80. SWEREF 99 and WGS 84 differ by less than a metre.
 */

const axis = 6_378_137
const flattening = 1 / 298.257222101
const centralMeridian = 15
const scale = 0.9996
const falseEasting = 500_000

const e2 = flattening * (2 - flattening)
const n = flattening / (2 - flattening)
const roof = (axis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64)

const delta = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161_280,
]
const stars = [
  e2 + e2 ** 2 + e2 ** 3 + e2 ** 4,
  -(7 * e2 ** 2 + 17 * e2 ** 3 + 30 * e2 ** 4) / 6,
  (224 * e2 ** 3 + 889 * e2 ** 4) / 120,
  -(4279 * e2 ** 4) / 1260,
]

/** Metres east and north to degrees, longitude first. */
export function degreesOf(east: number, north: number): [longitude: number, latitude: number] {
  const xi = north / (scale * roof)
  const eta = (east - falseEasting) / (scale * roof)
  let [xiPrime, etaPrime] = [xi, eta]
  for (const [at, factor] of delta.entries()) {
    const k = 2 * (at + 1)
    xiPrime -= factor * Math.sin(k * xi) * Math.cosh(k * eta)
    etaPrime -= factor * Math.cos(k * xi) * Math.sinh(k * eta)
  }
  const phi = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime))
  const lambda = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime))
  const sine = Math.sin(phi)
  const series = stars.reduce((sum, factor, at) => sum + factor * sine ** (2 * at), 0)
  const degrees = 180 / Math.PI
  return [centralMeridian + lambda * degrees, (phi + sine * Math.cos(phi) * series) * degrees]
}
