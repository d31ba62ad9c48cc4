import { hash, parseOptions, verify } from '@node-rs/argon2'
import { longestPassword } from './password-policy.ts'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash to store. Takes some 70 ms: call it before a transaction, never inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost)
}

/**
 * Whether the password is the right one. Without a hash it takes as long and is never right, so that the time does not
 * tell whether an account exists.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const isPossible = stored !== null && password.length <= 2 * longestPassword
  const isRight = await verify(stored ?? nobodys, isPossible ? normal(password) : '')
  return isRight && isPossible
}

/** Whether a hash was made with another cost than today's, so that the password at hand should be hashed again. */
export function needsRehash(stored: string): boolean {
  if (!stored.startsWith('$argon2id$v=19$')) return true

  const { memoryCost, timeCost, parallelism } = parseOptions(stored)
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism
}

// The same letters reach us composed or not, depending on the keyboard.
function normal(password: string) {
  return password.normalize('NFKC')
}

// Of 32 random bytes that were thrown away.
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$YS6gDF7QyrX8xn1IHuM2rw$lkMkguzaNUmWMVQuGAzOj74jlEo44CjIWUET8Rry3XA'
