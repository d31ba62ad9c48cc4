import { type SQL, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '#db/connect.ts'
import { accounts, invitations, memberships, userGroups, users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'
import { record, recordAll } from '#lib/events/record.ts'
import { claimLicense } from '#lib/licenses/claim.ts'
import type { LoadedOrganization } from '#lib/organizations/load.ts'
import { deriveToken, hashToken } from '#lib/tokens.ts'
import { searchText } from '#lib/users/search-text.ts'
import { addressOf, type DemoPerson, people } from './people.ts'

type Setting = {
  organization: LoadedOrganization
  actor: Actor & { readonly userId: string }
  passwords: ReadonlyMap<string, string>
  mainGroup: string
  departments: ReadonlyMap<string, string>
  profiles: ReadonlyMap<string | null, string>
}

/** How many of the invited have a license kept; with the active ones that is all there are, so the others will wait. */
const RESERVED = 4

const daysAgo = (days: number) => sql`now() - ${days.toFixed(3)}::numeric * interval '1 day'`

/** Adds everybody as if they had come over the last year. No mail leaves: nobody asked for one. */
export async function addPeople(tx: Tx, setting: Setting) {
  const { organization, actor } = setting
  let invited = 0
  for (const [index, person] of people.entries()) {
    const isReserved = person.status === 'invited' && invited++ < RESERVED
    await addPerson(tx, setting, person, sentDaysAgo(person, index), isReserved)
  }
  await tx.update(users).set({ lastSeenAt: sql`now()` }).where(sql`${users.id} = ${actor.userId}`)

  return organization.slug
}

/** Days since the last invitation: within seven for open ones, long ago for those who joined. */
function sentDaysAgo({ status }: DemoPerson, index: number) {
  const spread = ((index * 37) % 59) / 59
  if (status === 'invited') return 0.2 + spread * 6.5
  if (status === 'expired') return 8 + spread * 20
  if (status === 'waiting') return 2 + spread * 3

  return 30 + spread * 300
}

async function addPerson(tx: Tx, setting: Setting, person: DemoPerson, days: number, isReserved: boolean) {
  const { organization, actor, mainGroup } = setting
  const { firstName, lastName, language, status } = person
  const organizationId = organization.id
  const id = uuidv7()
  const email = addressOf(person)
  const name = `${firstName} ${lastName}`
  const hasJoined = status === 'active' || status === 'waiting' || status === 'deactivated'
  const isPending = status === 'invited' || status === 'expired'
  const accountId = hasJoined ? await addAccount(tx, setting, person, email) : null
  const planId = organization.defaultPlanId
  if (status === 'active') await claimLicense(tx, { organizationId, userId: id, planId, reserved: false })

  await tx.insert(users).values({
    organizationId,
    id,
    accountId,
    email,
    firstName,
    lastName,
    name,
    search: searchText(name, email),
    status: status === 'expired' ? 'invited' : status,
    profileId: setting.profiles.get(person.profile) ?? '',
    roleId: organization.defaultRoleId,
    planId,
    allDepartments: person.departments.length > 2,
    source: status === 'not_invited' ? 'import' : 'invite',
    addedById: actor.userId,
    language,
    createdAt: daysAgo(days + 0.01) as SQL<Date>,
    ...(status !== 'not_invited' && { invitedAt: daysAgo(days) }),
    ...(isPending && { invitationExpiresAt: daysAgo(days - 7) }),
    ...(isReserved && { reservedAt: daysAgo(days) }),
    ...(hasJoined && { confirmedAt: daysAgo(days - 0.7) }),
    ...(status === 'waiting' && { waitingSince: daysAgo(days - 0.7) }),
    ...(status === 'active' && { lastSeenAt: daysAgo((days * 7) % 23) }),
    ...(status === 'deactivated' && { deactivatedAt: daysAgo(days / 3), lastSeenAt: daysAgo(days / 3 + 2) }),
  })
  if (accountId) await tx.insert(memberships).values({ accountId, organizationId, userId: id })
  const groupIds = [mainGroup, ...person.departments.flatMap((one) => setting.departments.get(one) ?? [])]
  await tx.insert(userGroups).values(groupIds.map((groupId) => ({ organizationId, userId: id, groupId })))
  if (status !== 'not_invited') await addInvitation(tx, setting, { person, id, email, days, hasJoined })
  await writeDown(tx, setting, { id, accountId, name, status })
}

async function addAccount(tx: Tx, { organization, passwords }: Setting, person: DemoPerson, email: string) {
  const { firstName, lastName, language } = person
  const [account] = await tx
    .insert(accounts)
    .values({
      email,
      firstName,
      lastName,
      language,
      passwordHash: passwords.get(email) ?? null,
      timeZone: language === 'fr' ? 'Europe/Paris' : organization.timeZone,
      defaultOrganizationId: organization.id,
      confirmedAt: sql`now()`,
    })
    .returning({ id: accounts.id })

  return account?.id ?? null
}

type Sent = { person: DemoPerson; id: string; email: string; days: number; hasJoined: boolean }

async function addInvitation(tx: Tx, { organization, actor }: Setting, sent: Sent) {
  const { person, id: userId, email, days, hasJoined } = sent
  const id = uuidv7()

  await tx.insert(invitations).values({
    organizationId: organization.id,
    id,
    userId,
    email,
    language: person.language,
    tokenHash: hashToken(deriveToken('invitation', organization.id, id, 1)),
    copyHash: hashToken(deriveToken('invitation_copy', organization.id, id, 1)),
    invitedById: actor.userId,
    createdAt: daysAgo(days),
    sentAt: daysAgo(days),
    expiresAt: daysAgo(days - 7),
    ...(hasJoined && { state: 'accepted', endedAt: daysAgo(days - 0.7) }),
  })
}

type Came = { id: string; accountId: string | null; name: string; status: DemoPerson['status'] }

async function writeDown(tx: Tx, { actor }: Setting, { id, accountId, name, status }: Came) {
  const target = { kind: 'user' as const, id }
  await recordAll(tx, actor, status === 'not_invited' ? 'user.added' : 'user.invited', [
    { target, details: {} },
  ])
  if (accountId === null) return

  const themselves = { ...actor, userId: id, accountId, name, isSuperAdmin: false, permissions: new Map() }
  await record(tx, themselves, status === 'waiting' ? 'user.waits' : 'user.joined', target)
}
