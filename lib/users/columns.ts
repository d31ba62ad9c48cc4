import { sql } from 'drizzle-orm'
import { groups, userGroups, users } from '#db/schema/index.ts'
import { holdsReservation } from '#lib/licenses/claim.ts'

/** The departments of a user by name. */
export const departmentNames = sql<string[]>`array(
  select ${groups.name} from ${userGroups} join ${groups}
    on ${groups.organizationId} = ${userGroups.organizationId} and ${groups.id} = ${userGroups.groupId}
  where ${userGroups.organizationId} = ${users.organizationId} and ${userGroups.userId} = ${users.id}
    and ${groups.kind} = 'department' order by ${groups.name})`

export type LicenseState = 'holds' | 'reserved' | 'waits' | 'none'

/** Whether a user's license is theirs, kept for them, or waited for. */
export const holdsLicense = sql<LicenseState>`case
  when ${users.status} = 'active' then 'holds'
  when ${users.status} = 'waiting' then 'waits'
  when ${holdsReservation} then 'reserved'
  else 'none' end`
