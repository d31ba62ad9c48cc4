import { hash } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { hashPassword, needsRehash, verifyPassword } from './password-hash.ts'

const password = 'cinq chevaux dorment là'

describe('hashPassword and verifyPassword', () => {
  it('make argon2id with the cost decided and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
  })

  it('know the right password, however its accents are composed, and no other', async () => {
    const stored = await hashPassword(password)
    expect(await verifyPassword(stored, password)).toBe(true)
    expect(await verifyPassword(stored, password.normalize('NFD'))).toBe(true)
    expect(await verifyPassword(stored, password.toUpperCase())).toBe(false)
    expect(await verifyPassword(stored, '')).toBe(false)
  })

  it('tell passwords apart to the 128th character', async () => {
    const stored = await hashPassword('x'.repeat(128))
    expect(await verifyPassword(stored, 'x'.repeat(128))).toBe(true)
    expect(await verifyPassword(stored, `${'x'.repeat(127)}y`)).toBe(false)
  })

  it('are never right without a hash, or for an endless password', async () => {
    expect(await verifyPassword(null, password)).toBe(false)
    expect(await verifyPassword(null, '')).toBe(false)
    expect(await verifyPassword(await hashPassword(''), 'x'.repeat(1_000_000))).toBe(false)
  })

  it('take as long without a hash as with a wrong password', async () => {
    const stored = await hashPassword(password)
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 6; round++) {
      times.known.push(await timeOf(() => verifyPassword(stored, 'wrong')))
      times.unknown.push(await timeOf(() => verifyPassword(null, 'wrong')))
    }
    const ratio = Math.min(...times.unknown) / Math.min(...times.known)
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })
})

describe('needsRehash', () => {
  it('is true for another cost or algorithm only', async () => {
    expect(needsRehash(await hashPassword(password))).toBe(false)
    expect(needsRehash(await hash(password, { memoryCost: 8192, timeCost: 2, parallelism: 1 }))).toBe(true)
    expect(needsRehash(await hash(password, { memoryCost: 19_456, timeCost: 3, parallelism: 1 }))).toBe(true)
    expect(needsRehash('$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA')).toBe(true)
    expect(needsRehash('$2b$10$abcdefghijklmnopqrstuv')).toBe(true)
  })
})

async function timeOf(work: () => Promise<unknown>) {
  const started = performance.now()
  await work()
  return performance.now() - started
}
