import type { RefusalCode } from '#lib/refusal.ts'
import type { LoadedUser } from '#lib/users/load.ts'
import type { InviteRow } from './schema.ts'

export type SortedRow = InviteRow & { known: LoadedUser | undefined; refused: RefusalCode | undefined }

/**
 * Says for each row, in the order typed, who it already is here and whether that stands in the way. One row an address.
 * `exceeding` are the profiles that hold more than the inviter: whoever pends with one is not theirs to change.
 */
export function sortRows(
  rows: readonly InviteRow[],
  known: readonly LoadedUser[],
  exceeding: ReadonlySet<string>,
): SortedRow[] {
  const byEmail = new Map(known.map((user) => [user.email, user]))
  const first = new Map(rows.toReversed().map((row) => [row.email, row]))

  return [...first.values()].toReversed().map((row) => {
    const user = byEmail.get(row.email)

    return { ...row, known: user, refused: user && standingInTheWay(user, exceeding) }
  })
}

function standingInTheWay(
  { status, profileId }: LoadedUser,
  exceeding: ReadonlySet<string>,
): RefusalCode | undefined {
  if (status === 'active' || status === 'waiting') return 'already_user'
  if (status === 'deactivated') return 'deactivated'

  return exceeding.has(profileId) ? 'exceeds_yours' : undefined
}

/** The rows that may go on, and the same rows with what stands in the way of the others. */
export const refuseRows = (rows: readonly SortedRow[], emails: ReadonlySet<string>, code: RefusalCode) =>
  rows.map((row) => (emails.has(row.email) ? { ...row, refused: code } : row))
