import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { demandTls } from './strict-transport.ts'

it('comes with every answer of a deployment behind TLS, and with none of another', async () => {
  const server = createServer((_request, response) => response.writeHead(404).end())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const ask = async () =>
    (await fetch(`http://127.0.0.1:${port}/_next/static/none.js`)).headers.get('strict-transport-security')

  demandTls('http://muster.example')
  expect(await ask()).toBeNull()
  demandTls('https://muster.example')
  expect(await ask()).toBe('max-age=31536000; includeSubDomains')
  server.close()
})
