import type { Tx } from '#db/connect.ts'
import { requireDepartments, requireGrantable } from '#lib/access/grantable.ts'
import type { Allowed } from '#lib/actor.ts'
import { recordAll } from '#lib/events/record.ts'
import { reserveLicenses } from '#lib/licenses/reserve.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import type { RefusalCode } from '#lib/refusal.ts'
import { requireUser } from '#lib/users/acting.ts'
import { addUsers } from '#lib/users/add-rows.ts'
import { loadUsersByEmail } from '#lib/users/load.ts'
import { replacePlace } from '#lib/users/replace-place.ts'
import { issueInvitations } from './issue.ts'
import { spendOnInvitations } from './limits.ts'
import type { InviteInput } from './schema.ts'
import { type SortedRow, sortRows } from './sort-rows.ts'

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
  await requireGrantable(
    tx,
    actor,
    input.rows.map((row) => row.profileId),
  )
  await requireDepartments(
    tx,
    actor,
    input.rows.flatMap((row) => row.departmentIds),
  )
  const organization = await loadOrganization(tx, actor.organizationId)
  const known = await loadUsersByEmail(
    tx,
    actor,
    input.rows.map((row) => row.email),
  )

  const sorted = await spendOnInvitations(tx, me, organization, sortRows(input.rows, known))
  const open = sorted.filter((row) => !row.refused)
  const reservations = await reserveLicenses(tx, {
    organizationId: actor.organizationId,
    planId: organization.defaultPlanId,
    reserves: organization.reservesLicenses,
    holds: open.map((row) => row.known?.holdsReservation ?? false),
  })
  const taken = open.map((row, index) => ({ ...row, reservation: reservations[index] ?? 'refused' }))
  const wanted = taken.filter((row) => row.reservation !== 'refused')

  const fresh = await addUsers(
    tx,
    me,
    organization,
    wanted.filter((row) => !row.known),
    input.language,
    'invite',
  )
  await replacePlace(
    tx,
    actor,
    wanted.flatMap((row) => (row.known ? [{ ...row, userId: row.known.id }] : [])),
  )
  const invitees = wanted.flatMap((row) => {
    const userId = row.known?.id ?? fresh.get(row.email)

    return userId
      ? [
          {
            ...row,
            userId,
            language: input.language,
            note: input.note,
            reserved: row.reservation === 'reserved',
          },
        ]
      : []
  })
  await issueInvitations(tx, me, organization, invitees)
  await recordAll(
    tx,
    actor,
    'user.invited',
    invitees.map((row) => ({
      target: { kind: 'user', id: row.userId },
      details: {
        after: {
          email: row.email,
          profileId: row.profileId,
          departmentIds: row.departmentIds,
          sent: organization.isConfirmed,
        },
      },
    })),
  )

  return sorted.map((row) =>
    outcomeOf(row, new Map(invitees.map((one) => [one.email, one.userId])), organization.isConfirmed, taken),
  )
}

function outcomeOf(
  row: SortedRow,
  invited: ReadonlyMap<string, string>,
  sent: boolean,
  taken: readonly { email: string; reservation: string }[],
): InvitedRow {
  const userId = invited.get(row.email)
  if (userId) return { email: row.email, userId, outcome: !sent ? 'saved' : row.known ? 'resent' : 'sent' }
  const noLicense = taken.some((one) => one.email === row.email && one.reservation === 'refused')

  return {
    email: row.email,
    userId: row.known?.id ?? null,
    outcome: 'refused',
    reason: row.refused ?? (noLicense ? 'no_license' : 'already_invited'),
  }
}
