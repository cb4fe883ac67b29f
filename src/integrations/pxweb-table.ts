/** What a table of PxWeb says of itself: its dimensions and their values, as version 2 tells them (JSON-stat 2.0) and as version 1 does. */
import { z } from 'zod'

export type PxDimension = {
  code: string
  label: string
  kind: 'time' | 'geo' | 'metric' | 'other'
  /** Whether it may be left out; the answer is then of all its parts together. */
  mayBeLeftOut: boolean
  values: { code: string; label: string }[]
}
export type PxTable = { label: string; dimensions: PxDimension[] }

const category = z.looseObject({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).nullish(),
  label: z.record(z.string(), z.string()).nullish(),
})
const metadata2 = z.looseObject({
  label: z.string().nullish(),
  id: z.array(z.string()),
  role: z
    .looseObject({
      time: z.array(z.string()).nullish(),
      geo: z.array(z.string()).nullish(),
      metric: z.array(z.string()).nullish(),
    })
    .nullish(),
  dimension: z.record(
    z.string(),
    z.looseObject({
      label: z.string().nullish(),
      category,
      extension: z.looseObject({ elimination: z.boolean().nullish() }).nullish(),
    }),
  ),
})
const metadata1 = z.looseObject({
  title: z.string(),
  variables: z.array(
    z.looseObject({
      code: z.string(),
      text: z.string(),
      values: z.array(z.string()),
      valueTexts: z.array(z.string()),
      elimination: z.boolean().nullish(),
      time: z.boolean().nullish(),
    }),
  ),
})

/** Null where it is no such answer. */
export function tableOf2(json: unknown): PxTable | null {
  const parsed = metadata2.safeParse(json)
  if (!parsed.success) return null
  const { label, id, role, dimension } = parsed.data
  const dimensions = id.flatMap((code): PxDimension[] => {
    const own = dimension[code]
    if (!own) return []
    const { index, label: labels } = own.category
    const codes = Array.isArray(index)
      ? index
      : Object.keys(index ?? labels ?? {}).sort((one, other) => (index?.[one] ?? 0) - (index?.[other] ?? 0))
    const kind = role?.time?.includes(code)
      ? 'time'
      : role?.geo?.includes(code)
        ? 'geo'
        : role?.metric?.includes(code)
          ? 'metric'
          : kindByCode(code)
    return [
      {
        code,
        label: own.label ?? code,
        kind,
        mayBeLeftOut: own.extension?.elimination ?? false,
        values: codes.map(value => ({ code: value, label: labels?.[value] ?? value })),
      },
    ]
  })
  return dimensions.length === id.length ? { label: label ?? '', dimensions } : null
}

/** Null where it is no such answer. */
export function tableOf1(json: unknown): PxTable | null {
  const parsed = metadata1.safeParse(json)
  if (!parsed.success) return null
  const { title, variables } = parsed.data
  return {
    label: title,
    dimensions: variables.map(({ code, text, values, valueTexts, elimination, time }) => ({
      code,
      label: text,
      kind: time ? 'time' : kindByCode(code),
      mayBeLeftOut: elimination ?? false,
      values: values.map((value, at) => ({ code: value, label: valueTexts[at] ?? value })),
    })),
  }
}

const kindByCode = (code: string): PxDimension['kind'] =>
  /^tid$/i.test(code)
    ? 'time'
    : /^region/i.test(code)
      ? 'geo'
      : /^contentscode$/i.test(code)
        ? 'metric'
        : 'other'
