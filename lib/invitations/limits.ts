import type { Tx } from '#db/connect.ts'
import type { Actor } from '#lib/actor.ts'
import type { LoadedOrganization } from '#lib/organizations/load.ts'
import { refundWithin, spendWithin } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import { refuseRows, type SortedRow } from './sort-rows.ts'

type Sender = Actor & { readonly userId: string }

const inviterOf = (actor: Sender) => `${actor.organizationId}/${actor.userId}`

/** Counts what one inviter and one organization send. Refuses the whole with `too_many`; what is only saved counts nothing. */
export async function spendOnSender(tx: Tx, actor: Sender, organization: LoadedOrganization, mails: number) {
  if (!organization.isConfirmed || mails === 0) return

  await spendWithin(tx, 'invitationsPerInviter', inviterOf(actor), mails)
  await spendWithin(tx, 'invitationsPerOrganization', actor.organizationId, mails)
}

/** Counts what one address gets, from all organizations together. Refuses with `too_many`. */
export const spendOnAddress = (tx: Tx, email: string) => spendWithin(tx, 'mailsPerAddress', email)

/** Refuses with `too_soon` what is sent again to the same user within a minute. */
export const spendOnce = (tx: Tx, userId: string) =>
  spendWithin(tx, 'againPerUser', userId).catch((problem) => {
    throw problem instanceof Refusal ? new Refusal('too_soon', undefined, problem.details) : problem
  })

/**
 * Counts a whole list, address by address in their order so that two lists never wait for each other. What refuses one
 * address refuses its row only, and that row counts for nobody.
 */
export async function spendOnInvitations(
  tx: Tx,
  actor: Sender,
  organization: LoadedOrganization,
  rows: readonly SortedRow[],
): Promise<SortedRow[]> {
  if (!organization.isConfirmed) return [...rows]
  const open = rows.filter((row) => !row.refused).toSorted((a, b) => (a.email < b.email ? -1 : 1))

  const [full, soon] = [new Set<string>(), new Set<string>()]
  for (const { email, known } of open) {
    if (known?.status === 'invited' && (await isRefused(spendOnce(tx, known.id)))) soon.add(email)
    else if (await isRefused(spendOnAddress(tx, email))) full.add(email)
  }
  await spendOnSender(tx, actor, organization, open.length - full.size - soon.size)

  return refuseRows(refuseRows(rows, full, 'too_many'), soon, 'too_soon')
}

/** Gives back what was counted for rows that are not sent after all. */
export async function refundInvitations(
  tx: Tx,
  actor: Sender,
  organization: LoadedOrganization,
  emails: readonly string[],
) {
  if (!organization.isConfirmed || emails.length === 0) return

  for (const email of emails.toSorted()) await refundWithin(tx, 'mailsPerAddress', email)
  await refundWithin(tx, 'invitationsPerInviter', inviterOf(actor), emails.length)
  await refundWithin(tx, 'invitationsPerOrganization', actor.organizationId, emails.length)
}

/** Whether a count refused; anything else that goes wrong is passed on. */
export async function isRefused(count: Promise<unknown>) {
  try {
    await count
    return false
  } catch (problem) {
    if (problem instanceof Refusal) return true
    throw problem
  }
}
