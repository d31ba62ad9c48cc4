import { existsSync } from 'node:fs'
import postgres from 'postgres'
import { expect, it } from 'vitest'
import { startTemporaryServer } from './server.mjs'

it('gives a database in Unicode, and takes everything away again', async () => {
  const server = await startTemporaryServer({ settings: { max_connections: '20' } })
  const sql = postgres(server.url, { max: 1 })

  const [row] = await sql`select lower('É') as lower, current_setting('max_connections') as connections,
    current_setting('listen_addresses') as listens, current_setting('data_directory') as folder`
  await sql.end()
  expect(row).toMatchObject({ lower: 'é', connections: '20', listens: '127.0.0.1' })

  await server.stop()
  expect(existsSync(row.folder)).toBe(false)
})

it('lets nobody in without the password', async () => {
  const server = await startTemporaryServer()
  const sql = postgres(server.url.replace(/:[^:@]+@/, ':wrong@'), { max: 1 })

  await expect(sql`select 1`).rejects.toThrow('password authentication failed')
  await sql.end()
  await server.stop()
})
