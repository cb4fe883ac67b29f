/** A plan of many activities, written through the running program as a person's own program would. */
import { paths } from '../../src/web/paths.ts'

const areas = 10
const inEach = 50
const durations = [
  'Tillsvidare',
  'Klar juni',
  'Uppdrag 2020',
  'Löpande',
  'Klar till T2',
  'Våren och hösten',
  'Vid behov',
]

/** How many activities the plan has. */
export const largePlan = areas * inEach

/** Writes the plan, and answers its id. */
export async function writeLargePlan(origin: string, slug: string, cookie: string): Promise<string> {
  const add = async (path: string, fields: object): Promise<string> => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { cookie, origin, accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    })
    if (response.status !== 201) throw new Error(`${path} answers ${response.status}`)
    return (await response.json()).id
  }
  const plan = await add(paths.add(slug, 'plan'), { title: 'En stor plan', year: 2020 })
  for (let at = 1; at <= areas; at++) {
    const area = await add(paths.add(slug, 'area', { plan }), { name: `Trygghet i del ${at}` })
    for (let number = 1; number <= inEach; number++)
      await add(paths.add(slug, 'activity', { area }), {
        title: `Gå kvällsrunda nummer ${number} i del ${at} tillsammans med grannarna`,
        workingGroup: `Arbetsgruppen för del ${at}`,
        duration: durations[number % durations.length],
        convener: 'Säkerhetsstrateg',
        followUp: 'Samordnas av beredningsgruppen vid T1, T2 och VB.',
        status: number % 9 === 0 ? 'Klar' : 'Pågår',
      })
  }
  return plan
}
