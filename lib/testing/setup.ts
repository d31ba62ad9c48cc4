import { afterAll, afterEach, expect, inject, vi } from 'vitest'
import { closeDatabase } from '#lib/database.ts'

process.env.LOG_LEVEL = 'silent'
process.env.DATABASE_URL = inject('databaseUrl')
process.env.SECRET = 'a secret of the tests, long enough to be one'
process.env.APP_URL = 'http://localhost:3000'

const complaints = vi.spyOn(console, 'error')

afterEach(() => {
  const said = complaints.mock.calls.map((call) => call.join(' '))
  complaints.mockClear()
  expect(said).toEqual([])
})

afterAll(closeDatabase)
