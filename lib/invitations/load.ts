import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { invitations, organizations, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import { hashToken, ownerOfToken } from '#lib/tokens.ts'
import { actAs } from '#lib/transaction.ts'

const columns = {
  id: invitations.id,
  userId: invitations.userId,
  email: invitations.email,
  state: invitations.state,
  attempt: invitations.attempt,
  note: invitations.note,
  language: invitations.language,
  invitedById: invitations.invitedById,
  expiresAt: invitations.expiresAt,
  isSent: sql<boolean>`${invitations.sentAt} is not null`,
  isExpired: sql<boolean>`coalesce(${invitations.expiresAt} <= now(), false)`,
}

/** A user's newest invitation, whatever became of it. */
export async function loadLatest(tx: Tx, actor: Pick<Actor, 'organizationId'>, userId: string) {
  const [row] = await tx
    .select(columns)
    .from(invitations)
    .where(and(eq(invitations.organizationId, actor.organizationId), eq(invitations.userId, userId)))
    .orderBy(desc(invitations.attempt))
    .limit(1)

  return row
}

/** A user's open invitation; their row is locked before, as every change of an invitation locks it. */
export async function loadOpen(tx: Tx, actor: Pick<Actor, 'organizationId'>, userId: string) {
  const [row] = await tx
    .select(columns)
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, actor.organizationId),
        eq(invitations.userId, userId),
        eq(invitations.state, 'open'),
      ),
    )

  return row
}

/**
 * The invitation behind a link, opening its organization in the running transaction. `lock` takes the user's row, the
 * lock that every change of an invitation takes, and reads only then. Nothing where the link is not one of ours.
 */
export async function loadByToken(tx: Tx, token: string, { lock }: { lock: boolean }) {
  // What is no token is looked for like any other, so that the time does not tell it apart.
  const organizationId = ownerOfToken(token) ?? NOBODY
  await actAs(tx, organizationId)
  const found = and(
    eq(invitations.organizationId, organizationId),
    or(eq(invitations.tokenHash, hashToken(token)), eq(invitations.copyHash, hashToken(token))),
  )
  if (lock) await lockUser(tx, organizationId, found)

  const [row] = await tx
    .select({
      ...columns,
      organizationId: invitations.organizationId,
      isFromConfirmed: sql<boolean>`${organizations.confirmedAt} is not null`,
      isCopy: sql<boolean>`${invitations.copyHash} = ${hashToken(token)}`,
      user: {
        id: users.id,
        status: users.status,
        accountId: users.accountId,
        firstName: users.firstName,
        lastName: users.lastName,
        profileId: users.profileId,
        planId: users.planId,
        allDepartments: users.allDepartments,
        holdsReservation: sql<boolean>`${users.reservedAt} is not null and ${users.invitationExpiresAt} > now()`,
      },
    })
    .from(invitations)
    .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
    .innerJoin(
      users,
      and(eq(users.organizationId, invitations.organizationId), eq(users.id, invitations.userId)),
    )
    .where(found)

  return row ?? null
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

async function lockUser(tx: Tx, organizationId: string, found: ReturnType<typeof and>) {
  const [row] = await tx.select({ userId: invitations.userId }).from(invitations).where(found)
  if (!row) return
  await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.organizationId, organizationId), eq(users.id, row.userId)))
    .for('update')
}

export type LoadedInvitation = NonNullable<Awaited<ReturnType<typeof loadByToken>>>
