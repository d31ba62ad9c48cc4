import { uuidv7 } from 'uuidv7'
import type { Tx } from '#db/connect.ts'
import { userGroups, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import { loadMainGroup } from '#lib/groups/load.ts'
import type { Locale } from '#lib/locales/locales.ts'
import type { LoadedOrganization } from '#lib/organizations/load.ts'
import { searchText } from './search-text.ts'

export type NewUser = {
  email: string
  firstName: string
  lastName: string
  profileId: string
  roleId?: string
  allDepartments: boolean
  departmentIds: readonly string[]
}

/**
 * Adds people as not yet invited, in the main group and their departments, under the license row's lock. Answers the
 * ids by address; an address that somebody else added at the same moment is left out.
 */
export async function addUsers(
  tx: Tx,
  actor: Actor & { readonly userId: string },
  organization: LoadedOrganization,
  people: readonly NewUser[],
  language: Locale,
  source: 'invite' | 'add',
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const { organizationId } = actor

  const added = await tx
    .insert(users)
    .values(
      people.map(({ email, firstName, lastName, profileId, roleId, allDepartments }) => {
        const name = `${firstName} ${lastName}`.trim()

        return {
          organizationId,
          id: uuidv7(),
          email,
          firstName,
          lastName,
          name,
          search: searchText(name, email),
          status: 'not_invited' as const,
          profileId,
          roleId: roleId ?? organization.defaultRoleId,
          planId: organization.defaultPlanId,
          allDepartments,
          source,
          addedById: actor.userId,
          language,
        }
      }),
    )
    .onConflictDoNothing()
    .returning({ id: users.id, email: users.email })
  const ids = new Map(added.map((user) => [user.email, user.id]))
  const mainGroup = await loadMainGroup(tx, organizationId)

  const memberships = people.flatMap(({ email, departmentIds }) => {
    const userId = ids.get(email)

    return userId
      ? [mainGroup, ...new Set(departmentIds)].map((groupId) => ({ organizationId, userId, groupId }))
      : []
  })
  if (memberships.length > 0) await tx.insert(userGroups).values(memberships)

  return ids
}
