import type { PgInsertValue } from 'drizzle-orm/pg-core'
import { uuidv7 } from 'uuidv7'
import { users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { inOrganization } from '#lib/transaction.ts'
import { listUsers } from '#lib/users/list-users.ts'
import { loadUserParams, type UserParams } from '#lib/users/search-params.ts'
import { searchText } from '#lib/users/search-text.ts'
import type { AnOrganization } from './factories.ts'

/** Rows by the hundred, without an account each: many share the moment they were made in and a name. */
export const manyUsers = (
  { organizationId, profileIds, roleId }: AnOrganization,
  count: number,
  of: (n: number) => Partial<PgInsertValue<typeof users>> = () => ({}),
) =>
  inOrganization(organizationId, (tx) =>
    tx.insert(users).values(
      Array.from({ length: count }, (_, n) => {
        const email = `person-${n}@many.test`
        const name = `Person ${n % 7}`

        return {
          organizationId,
          id: uuidv7(),
          email,
          name,
          search: searchText(name, email),
          status: 'not_invited' as const,
          profileId: profileIds.technician,
          roleId,
          source: 'import' as const,
          language: 'en',
          ...of(n),
        }
      }),
    ),
  )

/** A list's state as an address without anything would give it, but for what is changed; everybody is shown. */
export const userParams = (change: Partial<UserParams> = {}): UserParams => ({
  ...loadUserParams(new URLSearchParams()),
  view: 'all',
  ...change,
})

/** A page of the list, in a transaction of its own. */
export const aPage = (reader: Allowed<'users.read'>, change: Partial<UserParams> = {}) =>
  inOrganization(reader.organizationId, (tx) => listUsers(tx, reader, userParams(change)))

/** The names on a page, in alphabetical order. */
export const namesOn = async (reader: Allowed<'users.read'>, change: Partial<UserParams> = {}) =>
  (await aPage(reader, change)).rows.map((row) => row.name).sort()
