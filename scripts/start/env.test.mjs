import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseDotEnv, readEnv } from './env.mjs'
import { Refusal } from './refusal.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'env-'))
})

afterEach(() => rmSync(root, { recursive: true }))

const database = { DATABASE_URL: 'postgres://a:b@localhost/c', SECRET: 'secret' }

describe('the variables', () => {
  it('have defaults, and the address follows the port', () => {
    expect(readEnv(root, {})).toEqual({ PORT: '3000', APP_URL: 'http://localhost:3000' })
    expect(readEnv(root, { PORT: '4000' }).APP_URL).toBe('http://localhost:4000')
  })

  it('come from .env where the real environment is silent', () => {
    writeFileSync(join(root, '.env'), 'PORT=4000\nLOG_LEVEL=debug\n')
    expect(readEnv(root, { PORT: '5000' })).toMatchObject({ PORT: '5000', LOG_LEVEL: 'debug' })
  })

  it('pass on what the scripts do not know', () => {
    expect(readEnv(root, { ...database, RESEND_API_KEY: 'key' })).toMatchObject({
      ...database,
      RESEND_API_KEY: 'key',
    })
  })

  it.each([
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '3000.5' }],
    ['PORT', { PORT: 'http' }],
    ['APP_URL', { APP_URL: 'muster.example' }],
    ['APP_URL', { APP_URL: 'ftp://muster.example' }],
    ['DATABASE_URL', { ...database, DATABASE_URL: 'mysql://localhost/c' }],
    ['DATABASE_URL', { ...database, DATABASE_URL: 'localhost' }],
    ['DATABASE_PROGRAM_URL', { ...database, DATABASE_PROGRAM_URL: 'x' }],
    ['SECRET', { DATABASE_URL: database.DATABASE_URL }],
    ['MUSTER_DATA', { MUSTER_DATA: 'data' }],
  ])('are refused in one line that begins with %s: %o', (name, env) => {
    const line = refusalOf(() => readEnv(root, env))
    expect(line.startsWith(`${name} `)).toBe(true)
    expect(line).not.toContain('\n')
  })

  it('are refused without showing the password of a database', () => {
    expect(refusalOf(() => readEnv(root, { DATABASE_URL: 'mysql://a:hidden@localhost/c' }))).not.toContain(
      'hidden',
    )
  })
})

function refusalOf(read) {
  try {
    read()
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return ''
}

describe('a .env file', () => {
  it.each([
    ['A=1', { A: '1' }],
    ['export A=1', { A: '1' }],
    ['  A = b c  ', { A: 'b c' }],
    ['A=', { A: '' }],
    ['A=b # comment', { A: 'b' }],
    ['A=b#c', { A: 'b#c' }],
    ['A=# comment', { A: '' }],
    ['# A=1', {}],
    ['A="b # c" # d', { A: 'b # c' }],
    ["A='b \\n c'", { A: 'b \\n c' }],
    ['A="b\\nc\\"d"', { A: 'b\nc"d' }],
    ['A="b\nc"\nD=1', { A: 'b\nc', D: '1' }],
    ['A=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['A=x=y', { A: 'x=y' }],
    ['not an assignment', {}],
  ])('%j is read', (text, values) => {
    expect(parseDotEnv(text)).toEqual(values)
  })
})
