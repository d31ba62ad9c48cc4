import { type ProofPurpose, poseChallenge } from '#lib/auth/spend-proof.ts'
import { sameOrigin } from './origin.ts'

/** The door that hands out the puzzle a form asks for. */
export const challenge = (purpose: ProofPurpose) => async () => {
  await sameOrigin()

  return poseChallenge(purpose)
}
