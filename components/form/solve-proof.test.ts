import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { describe, expect, it } from 'vitest'
import { solveProof } from './solve-proof.ts'

const secrets = { hmacSignatureSecret: 'one', hmacKeySignatureSecret: 'two' }
const hard = { algorithm: 'PBKDF2/SHA-256', cost: 1000, counter: 50, deriveKey, ...secrets }

describe('solveProof', () => {
  it('hands in what the server accepts', async () => {
    const challenge = await createChallenge({ ...hard, data: { purpose: 'test' } })
    const proof = JSON.parse(atob(await solveProof(challenge, new AbortController())))
    expect(await verifySolution({ ...proof, deriveKey, ...secrets })).toMatchObject({ verified: true })
  })

  it('stops when it is no longer wanted', async () => {
    const controller = new AbortController()
    controller.abort()
    await expect(solveProof(await createChallenge(hard), controller)).rejects.toThrow()
  })
})
