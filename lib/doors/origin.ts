import { headers } from 'next/headers'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/refusal.ts'

/** Refuses a change that another site, or a page without an origin, asks for. APP_URL decides, never the Host header. */
export async function sameOrigin() {
  const origin = (await headers()).get('origin')
  if (origin !== env().APP_URL) throw new Refusal('forbidden_origin')
}
