import { DrizzleQueryError } from 'drizzle-orm/errors'
import postgres from 'postgres'
import type { RefusalCode } from './refusal.ts'

/** An error of the database without its query and values, which may be a person's: only the SQLSTATE is left. */
export class DatabaseProblem extends Error {
  readonly code: string
  /** All that `app/error.tsx` gets to know of an error: set where it is that the database does not answer. */
  readonly digest?: RefusalCode

  constructor(code: string) {
    super(`the database answered ${code}`)
    this.name = 'DatabaseProblem'
    this.code = code
    if (isUnreachable(this)) this.digest = 'unavailable'
  }
}

/** The same problem, or what may be said of it where it comes from the database. */
export const withoutValues = (problem: unknown) =>
  problem instanceof DrizzleQueryError || problem instanceof postgres.PostgresError || isUnreachable(problem)
    ? new DatabaseProblem(sqlState(problem) ?? 'unknown')
    : problem

/** The SQLSTATE of a database error, also where the ORM wrapped it. */
export function sqlState(problem: unknown): string | undefined {
  if (!(problem instanceof Error)) return undefined
  if ('code' in problem && typeof problem.code === 'string') return problem.code

  return sqlState(problem.cause)
}

/** Connecting failed, or the connection was lost: SQLSTATE classes 08 and 57P, the driver's codes and the network's. */
const GONE =
  /^(08...|57P..|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/

/** Whether the database could not be reached at all. */
export const isUnreachable = (problem: unknown) => GONE.test(sqlState(problem) ?? '')
