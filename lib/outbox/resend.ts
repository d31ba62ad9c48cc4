import { Resend } from 'resend'
import * as z from 'zod/mini'
import type { Message, Provider, Verdict } from './delivery.ts'

const PATIENCE = 30_000

/**
 * Hands batches to Resend under an idempotency key. After "too many requests" it stays quiet for as long as it was
 * told to, whichever batch comes next.
 */
export function resend(apiKey: string, baseUrl?: string): Provider {
  const client = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl: baseUrl.replace(/\/+$/, '') })
  let quietUntil = 0

  return {
    keepsMails: false,
    async send(key, messages) {
      const quiet = quietUntil - Date.now()
      if (quiet > 0) return { kind: 'later', problem: 'rate_limit_exceeded', seconds: quiet / 1000 }

      const { data, error, headers } = await client.batch.send([...messages], {
        idempotencyKey: key,
        batchValidation: 'permissive',
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (!error) return eachOf(data, messages)

      const seconds = secondsIn(headers?.['retry-after'])
      if (error.statusCode === 429) quietUntil = Date.now() + (seconds ?? 1) * 1000
      return judge(error, seconds)
    },
  }
}

const answer = z.object({
  data: z.array(z.object({ id: z.string() })),
  errors: z._default(z.array(z.object({ index: z.number(), message: z.string() })), []),
})

/** Which mails were taken: Resend lists the ids of those in order and, apart, the places of those it rejects. */
function eachOf(data: unknown, messages: readonly Message[]): Verdict {
  const read = answer.safeParse(data)
  const ids = read.data?.data.map(({ id }) => id) ?? []
  const rejected = new Map(read.data?.errors.map(({ index, message }) => [index, message]))
  if (ids.length + rejected.size !== messages.length) return { kind: 'later', problem: 'unexpected_answer' }

  const next = ids.values()
  return {
    kind: 'accepted',
    each: messages.map((_, index) => {
      const problem = rejected.get(index)
      return problem === undefined ? { providerId: next.next().value ?? null } : { problem }
    }),
  }
}

/**
 * What an error means. A wrong key (401, 403) can be put right by whoever runs the deployment, so it waits like an
 * outage.
 */
function judge(
  error: { name: string; message: string; statusCode: number | null },
  seconds?: number,
): Verdict {
  const problem = `${error.name}: ${error.message}`.slice(0, 500)
  if (error.name === 'invalid_idempotent_request') return { kind: 'conflict', problem }
  if (error.statusCode === 400 || error.statusCode === 422) return { kind: 'refused', problem }

  return { kind: 'later', problem, seconds }
}

/** A Retry-After header, which is either seconds or a date. */
function secondsIn(header: string | undefined) {
  if (header === undefined) return undefined
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000

  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 24 * 3600) : undefined
}
