import type { RefusalCode } from '#lib/refusal.ts'
import type { LoadedUser } from '#lib/users/load.ts'
import type { InviteRow } from './schema.ts'

export type SortedRow = InviteRow & { known: LoadedUser | undefined; refused: RefusalCode | undefined }

/** Says for each row, in the order typed, who it already is here and whether that stands in the way. One row an address. */
export function sortRows(rows: readonly InviteRow[], known: readonly LoadedUser[]): SortedRow[] {
  const byEmail = new Map(known.map((user) => [user.email, user]))
  const first = new Map(rows.toReversed().map((row) => [row.email, row]))

  return [...first.values()].toReversed().map((row) => {
    const user = byEmail.get(row.email)

    return { ...row, known: user, refused: user && standingInTheWay(user) }
  })
}

function standingInTheWay({ status }: LoadedUser): RefusalCode | undefined {
  if (status === 'active' || status === 'waiting') return 'already_user'
  if (status === 'deactivated') return 'deactivated'

  return undefined
}
