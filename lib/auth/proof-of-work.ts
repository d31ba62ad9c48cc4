import { createHmac } from 'node:crypto'
import { type Challenge, createChallenge as create, randomInt, verifySolution as verify } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as z from 'zod/mini'

type ChallengeInput = { secret: string; purpose: string; expiresInSeconds: number }

/** A puzzle that costs a browser about half a second and us a few milliseconds, good for one purpose until it expires. */
export function createChallenge({ secret, purpose, expiresInSeconds }: ChallengeInput): Promise<Challenge> {
  return create({
    algorithm: 'PBKDF2/SHA-256',
    cost: 5000,
    // Counted from here down by the browser: never free, never long.
    counter: randomInt(600, 200),
    deriveKey,
    expiresAt: Math.ceil(Date.now() / 1000) + expiresInSeconds,
    data: { purpose },
    ...secretsFrom(secret),
  })
}

export type ProofResult =
  | { ok: true; id: string; expiresAt: Date }
  | { ok: false; reason: 'missing' | 'invalid' | 'expired' }

/**
 * Checks a solved challenge. It does not know which were used before: `id` names the challenge, and whoever accepts
 * it keeps that until `expiresAt` and refuses it a second time.
 */
export async function verifySolution(input: {
  secret: string
  purpose: string
  payload: unknown
}): Promise<ProofResult> {
  const { secret, purpose, payload } = input
  if (payload === undefined || payload === null || payload === '') return { ok: false, reason: 'missing' }

  const proof = proofSchema.safeParse(decode(payload))
  if (!proof.success) return { ok: false, reason: 'invalid' }

  const { challenge, solution } = proof.data
  const { verified, expired } = await verify({ challenge, solution, deriveKey, ...secretsFrom(secret) })
  if (expired) return { ok: false, reason: 'expired' }
  if (!verified || challenge.parameters.data.purpose !== purpose) return { ok: false, reason: 'invalid' }

  return { ok: true, id: challenge.signature, expiresAt: new Date(challenge.parameters.expiresAt * 1000) }
}

// What is signed is compared, so a field that we do not send makes a forgery.
const proofSchema = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string(),
      salt: z.string(),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.int().check(z.positive()),
      data: z.strictObject({ purpose: z.string() }),
    }),
    signature: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
})

function decode(payload: unknown): unknown {
  if (typeof payload !== 'string' || payload.length > 4096) return null

  try {
    return JSON.parse(Buffer.from(payload, 'base64').toString('utf8'))
  } catch {
    return null
  }
}

function secretsFrom(secret: string) {
  const derive = (use: string) => createHmac('sha256', secret).update(`proof-of-work/${use}`).digest('hex')
  return { hmacSignatureSecret: derive('challenge'), hmacKeySignatureSecret: derive('key') }
}
