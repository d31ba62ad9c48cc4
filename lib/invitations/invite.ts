import type { Tx } from '#db/connect.ts'
import { judgeProfiles, requirePlaces } from '#lib/access/grantable.ts'
import { type Allowed, may } from '#lib/actor.ts'
import { recordAll } from '#lib/events/record.ts'
import { reserveLicenses } from '#lib/licenses/reserve.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import type { RefusalCode } from '#lib/refusal.ts'
import { requireUser } from '#lib/users/acting.ts'
import { addUsers } from '#lib/users/add-rows.ts'
import { loadUsersByEmail } from '#lib/users/load.ts'
import { replacePlace } from '#lib/users/replace-place.ts'
import { issueInvitations } from './issue.ts'
import { refundInvitations, spendOnInvitations } from './limits.ts'
import type { InviteInput } from './schema.ts'
import { refuseRows, type SortedRow, sortRows } from './sort-rows.ts'

export type InviteOutcome = 'sent' | 'resent' | 'saved' | 'refused'
export type InvitedRow = {
  email: string
  userId: string | null
  outcome: InviteOutcome
  reason?: RefusalCode
}

/**
 * Invites many people at once: each row that can be is invited with its profile and departments, whoever is pending is
 * invited again, and the others answer why not. Refuses as a whole with `exceeds_yours`, `profile_gone`,
 * `department_gone` and, for the inviter or the organization, `too_many`.
 */
export async function inviteUsers(
  tx: Tx,
  actor: Allowed<'users.invite'>,
  input: InviteInput,
): Promise<InvitedRow[]> {
  const me = requireUser(actor)
  await requirePlaces(tx, actor, input.rows)
  const organization = await loadOrganization(tx, actor.organizationId)
  const sorted = await lookUp(tx, actor, input)

  const counted = await spendOnInvitations(tx, me, organization, sorted)
  const open = counted.filter((row) => !row.refused)
  const reservations = await reserveLicenses(
    tx,
    organization,
    open.map((row) => row.known?.holdsReservation ?? false),
  )
  const beyond = open.filter((_, index) => reservations[index] === 'refused').map((row) => row.email)
  await refundInvitations(tx, me, organization, beyond)
  const rows = refuseRows(counted, new Set(beyond), 'no_license')

  const fresh = rows.filter((row) => !row.refused && !row.known)
  const added = await addUsers(tx, me, organization, fresh, input.language, 'invite')
  const invitees = open.flatMap((row, index) => {
    const userId = row.known?.id ?? added.get(row.email)
    if (!userId || reservations[index] === 'refused') return []

    const reserved = reservations[index] === 'reserved'
    return { ...row, userId, reserved, language: input.language, note: input.note }
  })
  await replacePlace(
    tx,
    actor,
    invitees.filter((row) => row.known),
  )
  await issueInvitations(tx, me, organization, invitees)
  await recordAll(
    tx,
    actor,
    'user.invited',
    invitees.map((row) => asEvent(row, organization.isConfirmed)),
  )
  const ids = new Map(invitees.map((row) => [row.email, row.userId]))

  return rows.map((row) => outcomeOf(row, ids, organization.isConfirmed, may(actor, 'users.read')))
}

async function lookUp(tx: Tx, actor: Allowed<'users.invite'>, { rows }: InviteInput) {
  const known = await loadUsersByEmail(
    tx,
    actor,
    rows.map(({ email }) => email),
  )
  const { exceeding } = await judgeProfiles(
    tx,
    actor,
    known.map(({ profileId }) => profileId),
  )

  return sortRows(rows, known, exceeding)
}

const asEvent = (
  { userId, email, profileId, departmentIds }: SortedRow & { userId: string },
  sent: boolean,
) => ({
  target: { kind: 'user' as const, id: userId },
  details: { after: { email, profileId, departmentIds, sent } },
})

/** Who was there before is named only to those who may see users. */
function outcomeOf(
  { email, known, refused }: SortedRow,
  invited: ReadonlyMap<string, string>,
  isSent: boolean,
  maySee: boolean,
): InvitedRow {
  const userId = invited.get(email)
  if (userId) return { email, userId, outcome: !isSent ? 'saved' : known ? 'resent' : 'sent' }

  return {
    email,
    userId: (maySee && known?.id) || null,
    outcome: 'refused',
    reason: refused ?? 'already_invited',
  }
}
