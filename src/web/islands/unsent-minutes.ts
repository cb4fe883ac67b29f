/**
 * What was written live and has not reached the server, kept in the browser as other drafts are (`drafts.ts`): by account, for fourteen
 * days, until its writer signs out.
 */
const place = (id: string) => `draft:${document.body.dataset.account}:live ${id} `

/** The name that a window keeps a point's words by; `writer` tells the windows apart. */
export const placeOf = (id: string, writer: number): string => place(id) + writer

/** A browser that keeps nothing still writes. */
export function keepUnsent(key: string, update: Uint8Array): void {
  try {
    localStorage.setItem(
      key,
      JSON.stringify({ at: Date.now(), began: null, fields: [], update: [...update] }),
    )
  } catch {
    // Private windows, and quotas.
  }
}

/** What earlier windows had not sent of a point, by the names that they kept it by. */
export function unsentOf(id: string): Map<string, Uint8Array> {
  const kept = new Map<string, Uint8Array>()
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(place(id))) continue
      const { update } = JSON.parse(localStorage.getItem(key) ?? '') as { update: number[] }
      kept.set(key, Uint8Array.from(update))
    }
  } catch {
    // A browser that lets nobody look: nothing is kept then.
  }
  return kept
}

export function dropUnsent(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
