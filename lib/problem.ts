import { DrizzleQueryError } from 'drizzle-orm/errors'

/** Where an error comes from, for logs. The ORM's own text repeats the values of the query, which may be a person's. */
export function describeProblem(problem: unknown): string {
  if (problem instanceof DrizzleQueryError) return describeProblem(problem.cause)
  if (!(problem instanceof Error)) return 'unknown'
  if (problem instanceof AggregateError) return describeProblem(problem.errors[0])

  return (problem.stack ?? problem.name).slice(0, 4000)
}
