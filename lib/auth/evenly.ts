import { setTimeout as wait } from 'node:timers/promises'

/** Longer than the slower of the two answers takes on a busy machine. */
const MILLISECONDS = 400

/**
 * Answers, or refuses, not before a fixed time has passed, so that how long it took does not tell whether an account
 * exists.
 */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const over = wait(MILLISECONDS)
  try {
    return await work()
  } finally {
    await over
  }
}
