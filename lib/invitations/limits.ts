import type { Tx } from '#db/connect.ts'
import type { Actor } from '#lib/actor.ts'
import type { LoadedOrganization } from '#lib/organizations/load.ts'
import { spendWithin } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import type { SortedRow } from './sort-rows.ts'

type Sender = Actor & { readonly userId: string }

/** Counts what one inviter and one organization send. Refuses the whole with `too_many`; what is only saved counts nothing. */
export async function spendOnSender(tx: Tx, actor: Sender, organization: LoadedOrganization, mails: number) {
  if (!organization.isConfirmed || mails === 0) return

  await spendWithin(tx, 'invitationsPerInviter', `${actor.organizationId}/${actor.userId}`, mails)
  await spendWithin(tx, 'invitationsPerOrganization', actor.organizationId, mails)
}

/** Counts what one address gets, from all organizations together. Refuses with `too_many`. */
export const spendOnAddress = (tx: Tx, email: string) => spendWithin(tx, 'mailsPerAddress', email)

/** Both for a whole list, in the order of the addresses so that two lists never wait for each other; a full address refuses its row only. */
export async function spendOnInvitations(
  tx: Tx,
  actor: Sender,
  organization: LoadedOrganization,
  rows: SortedRow[],
) {
  const open = rows.filter((row) => !row.refused)
  await spendOnSender(tx, actor, organization, open.length)
  if (!organization.isConfirmed) return rows

  const full = new Set<string>()
  for (const email of open.map((row) => row.email).sort()) {
    await spendOnAddress(tx, email).catch((problem) => {
      if (!(problem instanceof Refusal)) throw problem
      full.add(email)
    })
  }

  return rows.map((row) => (full.has(row.email) ? { ...row, refused: 'too_many' as const } : row))
}
