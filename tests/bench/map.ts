/** The map that can be moved: pictures a second while it moves, with as many cells as it takes beside a hundred of them. */
import { cellToBoundary, gridDisk, latLngToCell } from 'h3-js'
import type { Page } from 'playwright-core'
import { sentCells } from '../../src/web/pages/picture/sent-cells.ts'
import { paths } from '../../src/web/paths.ts'
import { desk, openBrowser, signIn, visit } from '../browser/chromium.ts'
import { startProgram } from '../browser/program.ts'
import type { Measurement } from './measures.ts'

const most = 10_000
const few = 100
/** Cells of 66 m across around a square of the demonstration. */
const middle = latLngToCell(59.363, 17.872, 11)
const seconds = 3

export async function measureMap(): Promise<Measurement[]> {
  const program = await startProgram()
  const browser = await openBrowser()
  try {
    const { page } = await visit(browser, program.address)
    await page.setViewportSize(desk)
    await signIn(page, program.signInLink)
    const slug = new URL(page.url()).pathname.split('/')[2]!
    const many = await picturesASecond(page, paths.picture(slug), most)
    const some = await picturesASecond(page, paths.picture(slug), few)
    return [
      [
        `map of ${most} cells, pictures a second while it moves`,
        many.toFixed(0),
        `of ${few} cells ${some.toFixed(0)}`,
        (many / some).toFixed(2),
      ],
    ]
  } finally {
    await browser.close()
    await program.stop()
  }
}

async function picturesASecond(page: Page, address: string, count: number): Promise<number> {
  const sent = JSON.stringify(sentOf(count))
  await page.route('**/lagesbild/rutor*', route =>
    route.fulfill({ contentType: 'application/json', body: sent }),
  )
  await page.goto(address)
  await page.locator('picture-map > button').click()
  const frame = page.getByRole('application')
  await frame.waitFor()
  const rate = await frame.evaluate(movedFor, seconds)
  await page.unroute('**/lagesbild/rutor*')
  return rate
}

/** In the page: a step to one side or the other as soon as the one before it is drawn, with all cells in sight. */
async function movedFor(frame: Element, most: number): Promise<number> {
  const drawn = () => new Promise(requestAnimationFrame)
  const step = (turn: number) =>
    frame.dispatchEvent(new KeyboardEvent('keydown', { key: turn % 2 ? 'ArrowLeft' : 'ArrowRight' }))
  for (let turn = 0; turn < 4; turn++) {
    step(turn)
    await drawn()
  }
  const began = performance.now()
  let turns = 0
  for (; performance.now() - began < 1000 * most; turns++) {
    step(turns)
    await drawn()
  }
  return (1000 * turns) / (performance.now() - began)
}

/** Every shade is there, and one cell of fifty stands out. */
function sentOf(count: number) {
  const around = Math.ceil(Math.sqrt(count / 3))
  const cells = gridDisk(middle, around)
    .slice(0, count)
    .map((cell, at) => ({
      cell,
      amount: 1 + (at % 37),
      ground: null,
      isHot: at % 50 === 0,
      corners: cellToBoundary(cell, true) as [number, number][],
    }))
  return sentCells({
    category: { name: 'Skadegörelse' },
    years: { from: 2025, to: 2026 },
    cells,
    grounds: [],
    boundary: null,
  })
}
