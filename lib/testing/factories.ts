import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Status } from '#db/schema/index.ts'
import { accounts, licenses, memberships, users } from '#db/schema/index.ts'
import type { Permission } from '#lib/access/permissions.ts'
import type { BuiltInProfile } from '#lib/access/profiles.ts'
import { type Actor, allow, type Person } from '#lib/actor.ts'
import { startSession } from '#lib/auth/start-session.ts'
import { loadActor } from '#lib/doors/load-actor.ts'
import type { Locale } from '#lib/locales/locales.ts'
import { createOrganization } from '#lib/organizations/create.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { searchText } from '#lib/users/search-text.ts'
import { loadIds, upgrade } from './organization-rows.ts'

const unique = () => randomUUID().slice(0, 8)

type AccountOf = {
  email?: string
  firstName?: string
  lastName?: string
  language?: Locale
  passwordHash?: string
  confirmed?: boolean
}

/** A person with an account of their own, confirmed unless told otherwise. */
export async function anAccount(of: AccountOf = {}): Promise<Person> {
  const {
    confirmed = true,
    email = `person-${unique()}@people.test`,
    firstName = 'Ana',
    lastName = 'Souza',
  } = of
  const [account] = await outside((tx) =>
    tx
      .insert(accounts)
      .values({
        email,
        firstName,
        lastName,
        language: of.language ?? 'en',
        passwordHash: of.passwordHash ?? null,
        ...(confirmed && { confirmedAt: sql`now()` }),
      })
      .returning({ id: accounts.id, language: accounts.language }),
  )
  if (!account) throw new Error('no account')

  return {
    accountId: account.id,
    sessionId: uuidv7(),
    email,
    firstName,
    lastName,
    language: account.language,
    isConfirmed: confirmed,
  }
}

type OrganizationOf = {
  licenses?: number
  confirmed?: boolean
  name?: string
  language?: Locale
  owner?: Person
}

/** An organization of its own for one test: its super admin, its ids, and `licenses` Professional ones where a number is given. */
export async function anOrganization({
  licenses: bought,
  confirmed = true,
  name = 'Vento Sul',
  language = 'en',
  owner,
}: OrganizationOf = {}) {
  const superAdmin = owner ?? (await anAccount({ firstName: 'Beatriz', lastName: 'Nogueira' }))
  const slug = `org-${unique()}`
  const { organizationId, userId } = await outside((tx) =>
    createOrganization(
      tx,
      { ...superAdmin, isConfirmed: confirmed },
      { name, slug, language, country: 'BR', timeZone: 'America/Recife' },
    ),
  )
  if (bought !== undefined) await inOrganization(organizationId, (tx) => upgrade(tx, organizationId, bought))
  const ids = await inOrganization(organizationId, (tx) => loadIds(tx, organizationId))

  return { organizationId, slug, superAdmin, superAdminId: userId, ...ids }
}

export type AnOrganization = Awaited<ReturnType<typeof anOrganization>>

type UserOf = {
  status?: Status
  profile?: BuiltInProfile
  email?: string
  firstName?: string
  lastName?: string
  account?: Person
}

/** Somebody in an organization, put there without a door: active people hold a license. */
export async function aUser(organization: AnOrganization, of: UserOf = {}) {
  const { status = 'active', profile = 'technician', firstName = 'Bruno', lastName = 'Teixeira' } = of
  const email = of.account?.email ?? of.email ?? `user-${unique()}@people.test`
  const joined = status === 'active' || status === 'waiting'
  const account =
    of.account ??
    (joined || status === 'deactivated' ? await anAccount({ email, firstName, lastName }) : null)
  const { organizationId, planId } = organization
  const id = uuidv7()
  const name = `${firstName} ${lastName}`

  await inOrganization(organizationId, async (tx) => {
    await tx.insert(users).values({
      organizationId,
      id,
      accountId: account?.accountId ?? null,
      email,
      firstName,
      lastName,
      name,
      search: searchText(name, email),
      status,
      profileId: organization.profileIds[profile],
      roleId: organization.roleId,
      planId,
      source: 'invite',
      addedById: organization.superAdminId,
      language: 'en',
      ...(status === 'waiting' && { waitingSince: sql`now()` }),
      ...(account && { confirmedAt: sql`now()` }),
      ...(status === 'deactivated' && { deactivatedAt: sql`now()` }),
    })
    if (account)
      await tx.insert(memberships).values({ accountId: account.accountId, organizationId, userId: id })
    if (status === 'active') {
      await tx
        .update(licenses)
        .set({ assigned: sql`${licenses.assigned} + 1` })
        .where(and(eq(licenses.organizationId, organizationId), eq(licenses.planId, planId)))
    }
  })

  return { id, email, account, name }
}

/** The actor that a door would make of an account in an organization. */
export const actorOf = (organization: Pick<AnOrganization, 'slug'>, accountId: string): Promise<Actor> =>
  outside(async (tx) => (await loadActor(tx, organization.slug, accountId)).actor)

/** An organization's super admin as an actor whose permission was checked. */
export const superAdminOf = async <P extends Permission>(organization: AnOrganization, permission: P) =>
  allow(await actorOf(organization, organization.superAdmin.accountId), permission)

/** A session's token, as the cookie holds it. */
export const aSession = (accountId: string) => outside((tx) => startSession(tx, accountId, 'test'))
