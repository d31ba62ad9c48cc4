import type { Visitor } from '#lib/actor.ts'
import { safePath } from '#lib/safe-path.ts'
import { outside } from '#lib/transaction.ts'
import { consumeLink } from './account-links.ts'
import { proveAddress } from './prove-address.ts'
import type { LinkInput } from './schema.ts'
import { startSession } from './start-session.ts'

/** Opens a session by a mailed link, once; the mail proves the address. Refuses with `link_dead`. */
export const openMagicLink = (visitor: Visitor, { token }: LinkInput) =>
  outside(async (tx) => {
    const { accountId, nextPath } = await consumeLink(tx, token, 'sign_in')
    await proveAddress(tx, accountId)

    return { to: safePath(nextPath) ?? '/', session: await startSession(tx, accountId, visitor.userAgent) }
  })
