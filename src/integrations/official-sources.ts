/** The official sources that figures are fetched from, each at the address that the settings say. */
import { type Kolada, openKolada } from './kolada.ts'
import { openPace } from './pace.ts'
import { openPoliceEvents, type PoliceEvents } from './police-events.ts'
import { openPxweb, type Pxweb } from './pxweb.ts'

/** Null where the settings say that nothing is fetched from there. */
export type OfficialSources = { kolada: Kolada | null; scb: Pxweb | null; police: PoliceEvents | null }

/** Base addresses; null for a source that nothing is fetched from. `userAgent` says who asks. */
export type OfficialAddresses = {
  kolada: string | null
  scb: { v2: string; v1: string } | null
  police: string | null
  userAgent: string
}

export function openOfficialSources(addresses: OfficialAddresses, now: () => Date): OfficialSources {
  const { kolada, scb, police, userAgent } = addresses
  return {
    kolada: kolada === null ? null : openKolada(kolada),
    scb: scb && openPxweb(scb, openPace(now)),
    police: police === null ? null : openPoliceEvents(police, userAgent, openPace(now)),
  }
}
