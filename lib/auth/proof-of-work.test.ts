import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { describe, expect, it } from 'vitest'
import { createChallenge, verifySolution } from './proof-of-work.ts'

const secret = 'a secret of the test'
const purpose = 'forgot-password'

async function solved(challenge: Challenge) {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('not solved')
  return { challenge, solution }
}

function pack(proof: unknown) {
  return Buffer.from(JSON.stringify(proof)).toString('base64')
}

const fresh = () => createChallenge({ secret, purpose, expiresInSeconds: 600 })

describe('verifySolution', () => {
  it('accepts a solved challenge and names it for the one who keeps the used ones', async () => {
    const challenge = await fresh()
    const payload = pack(await solved(challenge))

    const result = await verifySolution({ secret, purpose, payload })
    expect(result).toMatchObject({ ok: true, id: challenge.signature })
    expect(await verifySolution({ secret, purpose, payload })).toEqual(result)
    if (result.ok) expect(result.expiresAt.getTime()).toBeGreaterThan(Date.now() + 590_000)
  })

  it('gives every challenge a name of its own', async () => {
    const challenges = await Promise.all([fresh(), fresh(), fresh()])
    expect(new Set(challenges.map((challenge) => challenge.signature)).size).toBe(3)
  })

  it('refuses an expired one', async () => {
    const payload = pack(await solved(await createChallenge({ secret, purpose, expiresInSeconds: -2 })))
    expect(await verifySolution({ secret, purpose, payload })).toEqual({ ok: false, reason: 'expired' })
  })

  it('refuses another purpose and another secret', async () => {
    const payload = pack(await solved(await fresh()))
    const invalid = { ok: false, reason: 'invalid' }
    expect(await verifySolution({ secret, purpose: 'sign-up', payload })).toEqual(invalid)
    expect(await verifySolution({ secret: 'another', purpose, payload })).toEqual(invalid)
  })

  it('refuses whatever was changed: parameters, solution, signature, fields added or left out', async () => {
    const { challenge, solution } = await solved(await fresh())
    const { parameters, signature } = challenge
    const { keySignature: _, ...unsigned } = parameters
    const { expiresAt: __, ...endless } = parameters

    for (const forged of [
      { challenge: { parameters: { ...parameters, expiresAt: 4_000_000_000 }, signature }, solution },
      { challenge: { parameters: { ...parameters, cost: 1 }, signature }, solution },
      { challenge: { parameters: { ...parameters, data: { purpose: 'sign-up' } }, signature }, solution },
      { challenge: { parameters: { ...parameters, extra: 1 }, signature }, solution },
      { challenge: { parameters: unsigned, signature }, solution },
      { challenge: { parameters: endless, signature }, solution },
      { challenge: { parameters }, solution },
      { challenge: { parameters, signature: 'f'.repeat(64) }, solution },
      { challenge: { parameters, signature: signature?.toUpperCase() }, solution },
      { challenge, solution: { ...solution, derivedKey: 'f'.repeat(64) } },
      { challenge, solution: { ...solution, derivedKey: 'zz' } },
      { challenge, solution: { ...solution, counter: -1 } },
      { challenge },
      { solution },
    ])
      expect(
        await verifySolution({ secret, purpose, payload: pack(forged) }),
        JSON.stringify(forged),
      ).toEqual({
        ok: false,
        reason: 'invalid',
      })
  })

  it.each([
    ['missing', ''],
    ['missing', null],
    ['missing', undefined],
  ])('tells that it is %s: %j', async (reason, payload) => {
    expect(await verifySolution({ secret, purpose, payload })).toEqual({ ok: false, reason })
  })

  it.each(['x', '!!!!', pack(null), pack([]), pack('x'), 'A'.repeat(1_000_000), 7, {}])(
    'refuses %.20j',
    async (payload) => {
      expect(await verifySolution({ secret, purpose, payload })).toEqual({ ok: false, reason: 'invalid' })
    },
  )
})
