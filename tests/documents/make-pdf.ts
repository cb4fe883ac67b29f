import { execFileSync } from 'node:child_process'
import { type Browser, chromium } from 'playwright-core'
import { type ActivityForMaking, headerLabels, type PlanForMaking } from './plan-for-making.ts'

/** `css` is added to the plan's own. `tagged`: with a structure tree and an outline. Without, nothing but the letters' places says what is what. */
export type PdfLook = { tagged: boolean; runningHead?: string; css?: string }

/** The path of a Chromium on this machine, or null. */
export function findChromium(): string | null {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('which', [name], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim()
    } catch {
      // Not this one.
    }
  }
  return null
}

/** A plan as a PDF, printed by Chromium. */
export function makePdf(plan: PlanForMaking, look: PdfLook): Promise<Uint8Array> {
  return printPdf(planHtml(plan, look.css ?? ''), look)
}

let browser: Promise<Browser> | undefined

/** One Chromium prints all: starting it costs more than printing. `closeChromium` ends it. */
function openChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium on PATH; install one to make the PDF test files')
  browser ??= chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  return browser
}

/** For `afterAll` of every test file that prints. */
export async function closeChromium(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/** HTML as a PDF of A4 pages. `runningHead` stands at the top of each page, 'Sida x (y)' at its foot. */
export async function printPdf(html: string, look: PdfLook): Promise<Uint8Array> {
  const page = await (await openChromium()).newPage()
  try {
    await page.setContent(html)
    const small = 'font-size: 8px; margin-left: 60px'
    return await page.pdf({
      format: 'A4',
      tagged: look.tagged,
      outline: look.tagged,
      printBackground: true,
      margin: { top: '80px', bottom: '80px', left: '80px', right: '80px' },
      ...(look.runningHead === undefined
        ? {}
        : {
            displayHeaderFooter: true,
            headerTemplate: `<div style="${small}">${escapeHtml(look.runningHead)}</div>`,
            footerTemplate: `<div style="${small}">Sida <span class="pageNumber"></span> (<span class="totalPages"></span>)</div>`,
          }),
    })
  } finally {
    await page.close()
  }
}

function planHtml(plan: PlanForMaking, css: string): string {
  const parts = [`<h1>${escapeHtml(plan.title)}</h1>`, ...plan.subtitle.map(paragraph)]
  for (const chapter of plan.chapters) {
    parts.push(`<h2>${escapeHtml(chapter.heading)}</h2>`)
    for (const item of chapter.content)
      parts.push(typeof item === 'string' ? paragraph(item) : list(item.list))
  }
  for (const area of plan.areas) {
    parts.push(`<h2>${escapeHtml(area.name)}</h2>`)
    parts.push(`<p><b>${escapeHtml(area.goalLabel)}</b> ${escapeHtml(area.goal)}</p>`)
    if (area.situationHeading !== null) parts.push(`<h3>${escapeHtml(area.situationHeading)}</h3>`)
    for (const section of area.sections) {
      if (section.heading !== null) parts.push(`<h4>${escapeHtml(section.heading)}</h4>`)
      for (const caption of section.figures) {
        parts.push(
          `<figure><div class="chart"></div><figcaption>${escapeHtml(caption)}</figcaption></figure>`,
        )
      }
      parts.push(...section.paragraphs.map(paragraph))
      if (section.bullets.length > 0) parts.push(list(section.bullets))
    }
    parts.push(...area.activities.map(table))
  }
  return `<!doctype html><html lang="sv"><head><title>${escapeHtml(plan.title)}</title><style>
    body { font: 11pt/1.4 sans-serif } h1 { font-size: 26pt } h2 { font-size: 18pt } h3 { font-size: 14pt }
    h4 { font-size: 12pt } table { border-collapse: collapse; width: 100%; margin: 12pt 0 }
    th, td { border: 1px solid #888; padding: 4pt; text-align: left; vertical-align: top; width: 50% }
    th p, td p { margin: 0 } tr { break-inside: avoid } .chart { height: 120pt; background: #cde }
    ${css}
  </style></head><body>${parts.join('\n')}</body></html>`
}

function table(activity: ActivityForMaking): string {
  const theme = activity.theme === null ? '' : paragraph(activity.theme)
  const rows = [[activity.title, activity.workingGroup], ...activity.fields]
    .map(([left = '', right = '']) => `<tr><td>${paragraph(left)}</td><td>${paragraph(right)}</td></tr>`)
    .join('')
  const header = `<tr><th>${paragraph(headerLabels[0])}${theme}</th><th>${paragraph(headerLabels[1])}</th></tr>`
  return `<table><tbody>${header}${rows}</tbody></table>`
}

function list(items: string[]): string {
  return `<ul>${items.map(item => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
