/**
 * Who has which form open, told by their browsers while they have it: in this process' memory, and never stored. Of several processes each
 * knows its own; they would tell each other by NOTIFY (docs/decisions/0005-two-at-once.md).
 */
type Writer = { name: string; since: Date; seen: number }

/** Two missed calls and a little: whoever is silent for longer has gone. In milliseconds. */
const patience = 25_000

export function keepPresence() {
  const records = new Map<string, Map<string, Writer>>()

  function forgetSilent(now: Date): void {
    for (const [record, writers] of records) {
      for (const [person, { seen }] of writers) if (now.getTime() - seen > patience) writers.delete(person)
      if (writers.size === 0) records.delete(record)
    }
  }

  return {
    /** Says that a person has a record's form open; answers who else has, the first first. */
    write(record: string, person: { id: string; name: string }, now: Date): Pick<Writer, 'name' | 'since'>[] {
      forgetSilent(now)
      const writers = records.get(record) ?? new Map<string, Writer>()
      records.set(record, writers)
      const since = writers.get(person.id)?.since ?? now
      writers.set(person.id, { name: person.name, since, seen: now.getTime() })
      return [...writers].filter(([id]) => id !== person.id).map(([, writer]) => writer)
    },
    leave(record: string, personId: string): void {
      records.get(record)?.delete(personId)
    },
  }
}
