import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { groups, organizations, profiles, userGroups, users } from '#db/schema/index.ts'
import type { Person } from '#lib/actor.ts'
import { findAccount } from '#lib/auth/find-account.ts'
import type { AnswerInput } from './answer-schema.ts'
import { type LoadedInvitation, loadByToken } from './load.ts'
import { readerOf, stateOfLink } from './policy.ts'

/**
 * What the page of an invitation shows to whoever opened its link; reading it changes nothing. A link that does not
 * work is `dead` whatever the reason, except to the person who joined by it.
 */
export async function previewInvitation(tx: Tx, person: Person | null, { token }: AnswerInput) {
  const invitation = await loadByToken(tx, token, { lock: false })
  if (!invitation) return { kind: 'dead' as const }
  const { user, email } = invitation
  const state = stateOfLink(invitation)
  if (state === 'used' && hasJoined(person, user)) {
    return { kind: 'joined' as const }
  }
  if (state !== 'live') return { kind: 'dead' as const }

  // Whoever copied the link may open it, too, and must not learn whether the address has an account elsewhere.
  const hasAccount = person === null && !invitation.isCopy && (await findAccount(tx, email)) !== null
  return {
    kind: 'live' as const,
    reader: readerOf(person, { ...invitation, hasAccount }),
    email,
    firstName: user.firstName,
    lastName: user.lastName,
    departments: user.allDepartments ? ('all' as const) : await listDepartments(tx, invitation),
    isCopy: invitation.isCopy,
    expiresAt: invitation.expiresAt,
    ...(await loadOffer(tx, invitation)),
  }
}

type Preview = Awaited<ReturnType<typeof previewInvitation>>
export type LivePreview = Extract<Preview, { kind: 'live' }>

const hasJoined = (person: Person | null, { accountId, status }: LoadedInvitation['user']) =>
  person?.accountId === accountId && (status === 'active' || status === 'waiting')

async function loadOffer(tx: Tx, { organizationId, userId, invitedById }: LoadedInvitation) {
  const [row] = await tx
    .select({
      organization: organizations.name,
      timeZone: organizations.timeZone,
      profile: { key: profiles.key, name: profiles.name },
      now: sql<Date>`now()`.mapWith(organizations.createdAt),
    })
    .from(organizations)
    .innerJoin(users, and(eq(users.organizationId, organizationId), eq(users.id, userId)))
    .innerJoin(profiles, and(eq(profiles.organizationId, organizationId), eq(profiles.id, users.profileId)))
    .where(eq(organizations.id, organizationId))
  if (!row) throw new Error('an invitation without its organization')

  return { ...row, inviter: await nameOf(tx, organizationId, invitedById) }
}

async function nameOf(tx: Tx, organizationId: string, userId: string) {
  const [inviter] = await tx
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(and(eq(users.organizationId, organizationId), eq(users.id, userId)))

  return inviter?.name || inviter?.email || ''
}

async function listDepartments(tx: Tx, { organizationId, userId }: LoadedInvitation) {
  const rows = await tx
    .select({ name: groups.name })
    .from(userGroups)
    .innerJoin(groups, and(eq(groups.organizationId, organizationId), eq(groups.id, userGroups.groupId)))
    .where(
      and(
        eq(userGroups.organizationId, organizationId),
        eq(userGroups.userId, userId),
        eq(groups.kind, 'department'),
      ),
    )
    .orderBy(asc(groups.name))

  return rows.map(({ name }) => name)
}
