/**
 * Statistical tables in PxWeb, as Statistiska centralbyrån has them: version 2 of its interface (PxAPI-2), and version 1 for tables that are
 * named by their path. Answers are JSON-stat 2.0, handed on as they came.
 */
import { z } from 'zod'
import { type Answered, below, type CallBounds, callJson, callText, unexpected, usualBounds } from './call.ts'
import type { Pace } from './pace.ts'
import { type PxTable, tableOf1, tableOf2 } from './pxweb-table.ts'

/** By the code of each dimension, the codes that are asked for; one that may be left out can be missing. */
export type PxSelection = Record<string, readonly string[]>

export type Pxweb = {
  table(id: string): Promise<Answered<PxTable>>
  /** How many cells one answer may have, as they say it themselves. */
  mostCells(id: string): Promise<Answered<number>>
  /** JSON-stat 2.0 as text. */
  data(id: string, selection: PxSelection): Promise<Answered<string>>
}

/** Of the interface where it does not say. */
const usual = { cells: 10_000, calls: 30, window: 10 }

const configs = z.looseObject({
  maxDataCells: z.number().nullish(),
  maxCallsPerTimeWindow: z.number().nullish(),
  timeWindow: z.number().nullish(),
  maxCells: z.number().nullish(),
  maxCalls: z.number().nullish(),
})

/** Longer addresses some servers do not take. */
const longestAddress = 1_800

export function openPxweb(
  bases: { v2: string; v1: string },
  pace: Pace,
  bounds: CallBounds = usualBounds,
): Pxweb {
  let limit = { calls: usual.calls, within: usual.window * 1_000 }
  /** Their own bound on how often they are asked goes before ours. */
  const atPace = async <T>(url: URL, call: () => Promise<Answered<T>>): Promise<Answered<T>> => {
    const seconds = pace.take([limit])
    return seconds === 0 ? call() : { ok: false, refusal: { name: 'busy', host: url.host, seconds } }
  }
  const json = (url: URL) => atPace(url, () => callJson(url, {}, bounds))
  const isPath = (id: string): boolean => id.includes('/')
  const table1 = (id: string): URL => below(bases.v1, id.split('/').filter(Boolean))
  const language = { lang: 'sv' }
  return {
    async table(id) {
      const url = isPath(id)
        ? table1(id)
        : below(bases.v2, ['tables', id, 'metadata'], { ...language, outputFormat: 'json-stat2' })
      const answer = await json(url)
      if (!answer.ok) return answer
      const table = isPath(id) ? tableOf1(answer.value) : tableOf2(answer.value)
      return table ? { ok: true, value: table } : unexpected(url)
    },
    async mostCells(id) {
      const url = isPath(id) ? new URL(`${below(bases.v1, [])}?config`) : below(bases.v2, ['config'])
      const answer = await json(url)
      if (!answer.ok) return answer
      const said = configs.safeParse(answer.value)
      if (!said.success) return unexpected(url)
      const { maxDataCells, maxCells, maxCallsPerTimeWindow, maxCalls, timeWindow } = said.data
      limit = {
        calls: Math.max(1, maxCallsPerTimeWindow ?? maxCalls ?? usual.calls),
        within: Math.max(1, timeWindow ?? usual.window) * 1_000,
      }
      return { ok: true, value: maxDataCells ?? maxCells ?? usual.cells }
    },
    data(id, selection) {
      const chosen = Object.entries(selection)
      if (isPath(id)) {
        const query = chosen.map(([code, values]) => ({ code, selection: { filter: 'item', values } }))
        const url = table1(id)
        const asked = { method: 'POST' as const, json: { query, response: { format: 'json-stat2' } } }
        return atPace(url, () => callText(url, asked, bounds))
      }
      const url = below(bases.v2, ['tables', id, 'data'], { ...language, outputFormat: 'json-stat2' })
      const short = new URL(url)
      for (const [code, values] of chosen) short.searchParams.set(`valueCodes[${code}]`, values.join(','))
      if (short.href.length <= longestAddress) return atPace(url, () => callText(short, {}, bounds))
      const body = { selection: chosen.map(([variableCode, valueCodes]) => ({ variableCode, valueCodes })) }
      return atPace(url, () => callText(url, { method: 'POST', json: body }, bounds))
    },
  }
}
