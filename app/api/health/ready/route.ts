import { isReady } from '#lib/deployment/is-ready.ts'

export const dynamic = 'force-dynamic'

/** Whether requests should be sent here: the database answers, and a worker was seen in the last minute. */
export async function GET() {
  const ready = await isReady()
  const isWell = ready.database && ready.worker

  return Response.json({ status: isWell ? 'ready' : 'not ready', ...ready }, { status: isWell ? 200 : 503 })
}
