import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

/** Solves a challenge and gives what the form hands in. The browser hashes off the main thread, so the page stays quick. */
export async function solveProof(challenge: Challenge, controller: AbortController): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey, controller, timeout: 60_000 })
  if (!solution) throw new Error('The proof of work was not found in time.')

  const { counter, derivedKey } = solution
  return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }))
}
