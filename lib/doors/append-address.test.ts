import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { addressBlock } from './address-block.ts'
import { appendAddress } from './append-address.ts'

it('counts a request by the address that connected, whatever the client claims', async () => {
  appendAddress()
  const seen: (string | undefined)[] = []
  const server = createServer((message, answer) => {
    seen.push(message.headers['x-forwarded-for']?.toString())
    answer.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const ask = (headers: Record<string, string>) =>
    new Promise<void>((done) =>
      request({ host: '127.0.0.1', port, headers }, (answer) => answer.resume().on('end', done)).end(),
    )

  await ask({})
  await ask({ 'x-forwarded-for': '203.0.113.7' })
  await ask({ 'x-forwarded-for': '203.0.113.7, 198.51.100.2' })
  server.close()

  expect(seen).toEqual(['127.0.0.1', '203.0.113.7, 127.0.0.1', '203.0.113.7, 198.51.100.2, 127.0.0.1'])
  expect(seen.map((header) => addressBlock(header ?? null, 0))).toEqual(Array(3).fill('127.0.0.1'))
  expect(addressBlock(seen[2] ?? null, 1)).toBe('198.51.100.2')
})
