import { describe, expect, it } from 'vitest'
import { parseEnv } from './env.ts'

const least = { DATABASE_URL: 'postgres://owner@localhost/muster', SECRET: 'x'.repeat(32) }

describe('the variables', () => {
  it('have defaults, and an address that follows the port', () => {
    expect(parseEnv({ ...least, PORT: '4000' })).toMatchObject({
      PORT: 4000,
      APP_URL: 'http://localhost:4000',
      LOG_LEVEL: 'info',
    })
  })

  it('take an address without its path', () => {
    expect(parseEnv({ ...least, APP_URL: 'https://muster.example/x/' }).APP_URL).toBe(
      'https://muster.example',
    )
  })

  it('count as missing when empty', () => {
    expect(parseEnv({ ...least, SIGN_UP: '', RESEND_API_KEY: '' })).not.toHaveProperty('RESEND_API_KEY')
  })

  it.each([
    [{ PORT: '0' }, 'PORT'],
    [{ APP_URL: 'muster.example' }, 'APP_URL'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ SECRET: 'short' }, 'SECRET'],
    [{ SIGN_UP: 'maybe' }, 'SIGN_UP'],
    [{ LIMIT_MAILS_PER_ADDRESS: '-1' }, 'LIMIT_MAILS_PER_ADDRESS'],
  ])('are named where they are bad: %o', (bad, name) => {
    expect(() => parseEnv({ ...least, ...bad })).toThrow(`Bad or missing variable: ${name}.`)
  })
})
