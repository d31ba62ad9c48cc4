import type { Tx } from '#db/connect.ts'
import { queue } from '#lib/outbox/queue.ts'
import { recordAccount } from './start-session.ts'

/** Mails the owner of an account that somebody tried to make another one with their address. */
export async function tellOwner(tx: Tx, accountId: string) {
  await queue(tx, 'account-exists', { accountId })
  await recordAccount(tx, accountId, 'sign_up_repeated')
}
