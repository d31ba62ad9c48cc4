import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { type Status, users } from '#db/schema/index.ts'
import { type Allowed, may } from '#lib/actor.ts'
import { holdsReservation } from '#lib/licenses/claim.ts'
import { licenseBalances } from '#lib/licenses/queries.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import type { CheckInput } from './schema.ts'

/** Who somebody at an address is in the actor's organization. */
export type AddressState = 'new' | 'pending' | 'already_invited' | 'already_user' | 'deactivated'

/**
 * Says for each address whether it can be invited here, since when it cannot, and what the organization's licenses
 * allow now. Whoever may not see users learns neither names nor ids. What other organizations know is never told.
 */
export async function checkAddresses(tx: Tx, actor: Allowed<'users.invite'>, { emails }: CheckInput) {
  const known = await listKnown(tx, actor, emails)
  const byEmail = new Map(known.map((user) => [user.email, user]))
  const maySee = may(actor, 'users.read')

  return {
    addresses: [...new Set(emails)].map((email) => {
      const user = byEmail.get(email)

      return {
        email,
        userId: (maySee && user?.id) || null,
        state: user ? stateOf(user) : ('new' as const),
        name: (maySee && user?.name) || null,
        at: user?.deactivatedAt ?? user?.invitedAt ?? null,
        reserved: user?.reserved ?? false,
      }
    }),
    license: await balanceForInvitees(tx, actor),
  }
}

export type AddressCheck = Awaited<ReturnType<typeof checkAddresses>>
export type CheckedAddress = AddressCheck['addresses'][number]
export type LicenseOffer = AddressCheck['license']

/** What the organization has of the plan that new people get. */
export async function balanceForInvitees(tx: Tx, actor: Allowed<'users.invite'>) {
  const { defaultPlanId } = await loadOrganization(tx, actor.organizationId)
  const balance = (await licenseBalances(tx, actor)).find(({ planId }) => planId === defaultPlanId)
  const { planName = '', policy = 'block', bought = 0, assigned = 0, reserved = 0, free = 0 } = balance ?? {}

  return { planName, policy, bought, assigned, reserved, free }
}

const listKnown = (tx: Tx, actor: Allowed<'users.invite'>, emails: string[]) =>
  tx
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      status: users.status,
      invitedAt: users.invitedAt,
      deactivatedAt: users.deactivatedAt,
      reserved: sql<boolean>`${and(isNotNull(users.reservedAt), holdsReservation)}`,
    })
    .from(users)
    .where(
      and(
        eq(users.organizationId, actor.organizationId),
        inArray(users.email, emails),
        ne(users.status, 'deleted'),
      ),
    )

function stateOf({ status }: { status: Status }): AddressState {
  if (status === 'active' || status === 'waiting') return 'already_user'
  if (status === 'deactivated') return 'deactivated'

  return status === 'invited' ? 'already_invited' : 'pending'
}
