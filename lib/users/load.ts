import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import { holdsReservation } from '#lib/licenses/claim.ts'
import { Refusal } from '#lib/refusal.ts'

const columns = {
  id: users.id,
  accountId: users.accountId,
  email: users.email,
  name: users.name,
  firstName: users.firstName,
  lastName: users.lastName,
  status: users.status,
  profileId: users.profileId,
  planId: users.planId,
  language: users.language,
  isConfirmed: sql<boolean>`${isNotNull(users.confirmedAt)}`,
  holdsReservation: sql<boolean>`${holdsReservation}`,
  isExpired: sql<boolean>`coalesce(${users.status} = 'invited' and ${users.invitationExpiresAt} <= now(), false)`,
}

/** One user of the actor's organization, locked. Another organization's do not exist. Refuses with `not_found`. */
export async function loadUser(tx: Tx, actor: Pick<Actor, 'organizationId'>, userId: string) {
  const [user] = await tx
    .select(columns)
    .from(users)
    .where(
      and(eq(users.organizationId, actor.organizationId), eq(users.id, userId), ne(users.status, 'deleted')),
    )
    .for('update')
  if (!user) throw new Refusal('not_found')

  return user
}

/** Those of the given addresses that are users already, locked by id as every lock of many users is. */
export const loadUsersByEmail = (tx: Tx, actor: Pick<Actor, 'organizationId'>, emails: string[]) =>
  tx
    .select(columns)
    .from(users)
    .where(
      and(
        eq(users.organizationId, actor.organizationId),
        inArray(users.email, emails),
        ne(users.status, 'deleted'),
      ),
    )
    .orderBy(users.id)
    .for('update')

/** The given users, locked by id. */
export const loadUsers = (tx: Tx, actor: Pick<Actor, 'organizationId'>, ids: string[]) =>
  tx
    .select(columns)
    .from(users)
    .where(
      and(
        eq(users.organizationId, actor.organizationId),
        inArray(users.id, ids),
        ne(users.status, 'deleted'),
      ),
    )
    .orderBy(users.id)
    .for('update')

export type LoadedUser = Awaited<ReturnType<typeof loadUser>>
