import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { bodyOf, textOf } from './body.ts'
import type { WebEnv } from './viewer.ts'

const app = new Hono<WebEnv>().post('/', async c => {
  const body = await bodyOf(c)
  return c.json({ ...body, password: textOf(body.password) })
})

async function read(body: BodyInit, type?: string): Promise<unknown> {
  const headers = type ? { 'content-type': type } : {}
  return (await app.request('/', { method: 'POST', headers, body })).json()
}

it('reads a form, and a field that is sent twice as a list', async () => {
  expect(await read(new URLSearchParams('place=a&place=b&name=c'))).toMatchObject({
    place: ['a', 'b'],
    name: 'c',
  })
})

it('reads a JSON object, and takes whatever is none for a request without fields', async () => {
  expect(await read('{"name":"c"}', 'application/json; charset=utf-8')).toMatchObject({ name: 'c' })
  for (const broken of ['{"name"', 'null', '[{"name":"c"}]', '7'])
    expect(await read(broken, 'application/json')).toEqual({ password: '' })
})

it('takes a file or a list for no text', async () => {
  const form = new FormData()
  form.set('password', new File(['secret'], 'password.txt'))
  expect(await read(form)).toMatchObject({ password: '' })
  expect(await read(new URLSearchParams('password=a&password=b'))).toMatchObject({ password: '' })
})
