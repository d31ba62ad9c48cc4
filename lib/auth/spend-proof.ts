import { spentProofs } from '#db/schema/index.ts'
import { Refusal } from '#lib/refusal.ts'
import { keyFor } from '#lib/tokens.ts'
import { outside } from '#lib/transaction.ts'
import { createChallenge, verifySolution } from './proof-of-work.ts'

export type ProofPurpose = 'forgot-password'

const LIFE = 20 * 60

const secret = () => keyFor('proof-of-work').toString('hex')

/** A puzzle for a form of ours. */
export const poseChallenge = (purpose: ProofPurpose) =>
  createChallenge({ secret: secret(), purpose, expiresInSeconds: LIFE })

/** Takes a solved puzzle, once. Refuses with `proof_failed` for a missing, wrong, old or used one. */
export async function spendProof(purpose: ProofPurpose, payload: string) {
  const proof = await verifySolution({ secret: secret(), purpose, payload })
  if (!proof.ok) throw new Refusal('proof_failed')

  const [first] = await outside((tx) =>
    tx
      .insert(spentProofs)
      .values({ id: proof.id, expiresAt: proof.expiresAt })
      .onConflictDoNothing()
      .returning({ id: spentProofs.id }),
  )
  if (!first) throw new Refusal('proof_failed')
}
