/** Readable ids: "Särskilt utsatta och sårbara brottsoffer" → "sarskilt-utsatta-brottsoffer". */

/** Lower case, å ä → a, ö → o, words held together by hyphens. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
}

/**
 * The id of an area: its name up to "för" or "mot" (a bare "Arbete mot" is left out instead), without the second of
 * two words held together by "och" inside the name.
 */
export function areaSlug(name: string): string {
  const own = name.replace(/^arbetet?\s+(?:mot|med|för)\s+/iu, '')
  const head = /^(\S+.*?)\s+(?:för|mot)\s/iu.exec(own)?.[1] ?? own
  return slug(head.replace(/\s+och\s+\S+(?=\s+\S)/iu, '')) || 'omrade'
}

/** Gives each id once: the second of the same becomes "…-2". */
export function uniqueIds(): (id: string) => string {
  const taken = new Map<string, number>()
  return id => {
    let count = (taken.get(id) ?? 0) + 1
    while (count > 1 && taken.has(`${id}-${count}`)) count++
    taken.set(id, count)
    if (count === 1) return id
    const next = `${id}-${count}`
    taken.set(next, 1)
    return next
  }
}
