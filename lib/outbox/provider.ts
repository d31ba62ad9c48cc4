import { env } from '#lib/env.ts'
import type { Provider } from './delivery.ts'
import { mailbox } from './mailbox.ts'
import { resend } from './resend.ts'

let chosen: Provider | undefined

/** The provider that the variables name: Resend, or the mailbox, which nothing leaves. */
export function provider(): Provider {
  const { RESEND_API_KEY: key, RESEND_BASE_URL: url } = env()
  chosen ??= key === undefined ? mailbox : resend(key, url)

  return chosen
}
