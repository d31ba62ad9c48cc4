import { unstable_rethrow } from 'next/navigation'
import type * as z from 'zod/mini'
import { isUnreachable } from '#lib/database-problem.ts'
import { log } from '#lib/log.ts'
import { describeProblem } from '#lib/problem.ts'
import { Refusal } from '#lib/refusal.ts'
import { withRequest } from '#lib/request.ts'
import type { Result } from './result.ts'

/** Input that does not fit its schema: one code a field, by its path. */
export class InvalidInput extends Refusal {
  readonly fields: Readonly<Record<string, string>>

  constructor(fields: Record<string, string>) {
    super('invalid', Object.keys(fields)[0])
    this.fields = fields
  }
}

/** Checks input against its schema. Refuses with `invalid` and a code a field. */
export function parse<S extends z.ZodMiniType>(schema: S, values: unknown): z.output<S> {
  const result = schema.safeParse(values)
  if (result.success) return result.data

  const fields: Record<string, string> = {}
  for (const issue of result.error.issues) fields[issue.path.join('.')] ??= codeOf(issue)
  throw new InvalidInput(fields)
}

/** Our schemas put a code where others put a sentence; whatever else comes is simply wrong. */
const codeOf = ({ message }: { message: string }) => (/^[a-z_]+$/.test(message) ? message : 'invalid')

/**
 * Runs a change under a request id and turns a refusal into an answer: a thrown one undid the change, a returned one
 * keeps what was written down about it. A database that does not answer is `unavailable`; anything else is a bug.
 */
export const answer = <T>(change: () => Promise<T>): Promise<Result<T>> =>
  withRequest(async () => {
    const started = performance.now()
    try {
      const data = await change()
      if (data instanceof Refusal) throw data

      return { ok: true, data }
    } catch (problem) {
      unstable_rethrow(problem)
      if (!(problem instanceof Refusal)) {
        log.error({ problem: describeProblem(problem), ms: elapsed(started) }, 'a change failed')
        if (isUnreachable(problem)) return { ok: false, code: 'unavailable' }
        throw problem
      }
      log.info({ refusal: problem.code, ms: elapsed(started) }, 'refused')

      return {
        ok: false,
        code: problem.code,
        ...(problem.field !== undefined && { field: problem.field }),
        ...(problem instanceof InvalidInput && { fields: problem.fields }),
        details: problem.details,
      }
    }
  })

const elapsed = (started: number) => Math.round(performance.now() - started)
