import type { Instrumentation } from 'next'

/** Runs once before the server answers anything. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { appendAddress } = await import('#lib/doors/append-address.ts')
  const { demandTls } = await import('#lib/doors/strict-transport.ts')
  const { env } = await import('#lib/env.ts')

  appendAddress()
  demandTls(env().APP_URL)
  // next-auth asks for its own name for what APP_URL says.
  process.env.NEXTAUTH_URL ??= env().APP_URL
}

/** What no door caught: the digest is what `error.tsx` shows the reader. Never the path, which may hold a link's token. */
export const onRequestError: Instrumentation.onRequestError = async (
  problem,
  request,
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('#lib/log.ts')
  const { describeProblem } = await import('#lib/problem.ts')
  const digest = problem instanceof Error && 'digest' in problem ? String(problem.digest) : undefined
  const { method } = request

  log.error({ digest, method, routePath, routeType, problem: describeProblem(problem) }, 'a request failed')
}
