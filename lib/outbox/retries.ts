import { sql } from 'drizzle-orm'

/** No try starts later than this after the first: the provider forgets an idempotency key after 24 hours. */
export const retriesEnd = sql.raw(`interval '20 hours'`)

const SHORTEST = 5
const LONGEST = 300

/**
 * Seconds until the next try: doubling, five minutes at most, and never sooner than the provider asked for. Jitter
 * parts batches that failed together.
 */
export function backOff(attempts: number, asked = 0) {
  const doubled = Math.min(SHORTEST * 2 ** attempts, LONGEST)

  return Math.max(doubled * (0.5 + Math.random() / 2), asked * (1 + Math.random() / 10))
}
