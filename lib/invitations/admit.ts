import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts, invitations, memberships, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/events/record.ts'
import { claimLicense } from '#lib/licenses/claim.ts'
import { requestLicense } from '#lib/licenses/request.ts'
import type { LoadedOrganization } from '#lib/organizations/load.ts'
import { Refusal } from '#lib/refusal.ts'
import { searchText } from '#lib/users/search-text.ts'
import type { LoadedInvitation } from './load.ts'

type Joining = { accountId: string; firstName: string; lastName: string }

/**
 * Lets a person in through their live invitation: active where there is a license, waiting where there is none. The
 * first organization somebody joins becomes their default one.
 */
export async function admit(
  tx: Tx,
  invitation: LoadedInvitation,
  organization: LoadedOrganization,
  person: Joining,
) {
  const { organizationId, user } = invitation
  const name = `${person.firstName} ${person.lastName}`.trim()
  const planId = user.planId ?? organization.defaultPlanId
  await refuseSecondUser(tx, organizationId, person.accountId)

  await tx
    .update(invitations)
    .set({ state: 'accepted', endedAt: sql`now()` })
    .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, invitation.id)))
  const claimed = await claimLicense(tx, {
    organizationId,
    userId: user.id,
    planId,
    reserved: user.holdsReservation,
  })
  await tx
    .update(users)
    .set({
      accountId: person.accountId,
      firstName: person.firstName,
      lastName: person.lastName,
      name,
      search: searchText(name, invitation.email),
      planId,
      status: claimed ? 'active' : 'waiting',
      waitingSince: claimed ? null : sql`now()`,
      confirmedAt: sql`now()`,
      reservedAt: null,
      invitationExpiresAt: null,
    })
    .where(and(eq(users.organizationId, organizationId), eq(users.id, user.id)))
  await tx.insert(memberships).values({ accountId: person.accountId, organizationId, userId: user.id })
  await tx
    .update(accounts)
    .set({ defaultOrganizationId: organizationId })
    .where(and(eq(accounts.id, person.accountId), isNull(accounts.defaultOrganizationId)))

  const actor: Actor = {
    organizationId,
    userId: user.id,
    accountId: person.accountId,
    name,
    isSuperAdmin: false,
    permissions: new Map(),
  }
  await record(tx, actor, claimed ? 'user.joined' : 'user.waits', { kind: 'user', id: user.id })
  if (!claimed) await requestLicense(tx, actor, user.id)

  return { status: claimed ? ('active' as const) : ('waiting' as const), slug: organization.slug }
}

/** One account is one user of an organization, under whatever address it was invited. */
async function refuseSecondUser(tx: Tx, organizationId: string, accountId: string) {
  const [already] = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.organizationId, organizationId), eq(memberships.accountId, accountId)))
  if (already) throw new Refusal('already_user')
}
