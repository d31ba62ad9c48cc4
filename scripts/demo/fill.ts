import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts, groups, profiles } from '#db/schema/index.ts'
import { type BuiltInProfile, builtInProfileKeys } from '#lib/access/profiles.ts'
import { system } from '#lib/actor.ts'
import { hasOrganization, lockFounding } from '#lib/auth/is-sign-up-open.ts'
import { hashPassword } from '#lib/auth/password-hash.ts'
import { loadMainGroup } from '#lib/groups/load.ts'
import { setBoughtLicenses } from '#lib/licenses/set-bought.ts'
import { createOrganization } from '#lib/organizations/create.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import { randomToken } from '#lib/tokens.ts'
import { outside } from '#lib/transaction.ts'
import { addPeople } from './add-people.ts'
import { addressOf, departments, people } from './people.ts'

const LICENSES = 28
const founder = { firstName: 'Beatriz', lastName: 'Nogueira', email: 'beatriz.nogueira@ventosul.test' }
const labels: Record<BuiltInProfile, string> = {
  admin: 'Admin',
  technician: 'Technician',
  standard: 'Standard',
  agent: 'Agent',
  operator: 'Operator',
  viewer: 'Viewer',
}

/** Makes the organization; answers its sign-ins as profile, e-mail and password, or null where there is one already. */
export async function fill() {
  const signIns = [
    ['Super admin', founder.email, newPassword()],
    ...builtInProfileKeys.map(signInOf),
  ] as const
  const passwords = new Map<string, string>()
  for (const [, email, password] of signIns) passwords.set(email, await hashPassword(password))

  const done = await outside(async (tx) => {
    await lockFounding(tx)
    if (await hasOrganization(tx)) return false
    await make(tx, passwords)

    return true
  })

  return done ? signIns : null
}

/** The first active person of a profile signs in for it. */
function signInOf(profile: BuiltInProfile) {
  const person = people.find((one) => one.profile === profile && one.status === 'active')
  if (!person) throw new Error(`nobody is ${profile}`)

  return [labels[profile], addressOf(person), newPassword()] as const
}

const newPassword = () => randomToken().slice(0, 22)

async function make(tx: Tx, passwords: ReadonlyMap<string, string>) {
  const [account] = await tx
    .insert(accounts)
    .values({
      ...founder,
      passwordHash: passwords.get(founder.email),
      language: 'en',
      timeZone: 'America/Recife',
      confirmedAt: sql`now()`,
    })
    .returning({ accountId: accounts.id })
  const { organizationId, actor } = await createOrganization(
    tx,
    { ...founder, accountId: account?.accountId ?? '', isConfirmed: true },
    { name: 'Vento Sul', slug: 'vento-sul', language: 'en', country: 'BR', timeZone: 'America/Recife' },
  )
  await tx
    .update(accounts)
    .set({ defaultOrganizationId: organizationId })
    .where(eq(accounts.id, account?.accountId ?? ''))
  await setBoughtLicenses(tx, system(organizationId, 'operator', new Map()), { quantity: LICENSES })

  const made = await tx
    .insert(groups)
    .values(departments.map((name) => ({ organizationId, kind: 'department' as const, name })))
    .returning({ id: groups.id, name: groups.name })
  const held = await tx.select().from(profiles).where(eq(profiles.organizationId, organizationId))
  await addPeople(tx, {
    organization: await loadOrganization(tx, organizationId),
    actor,
    passwords,
    mainGroup: await loadMainGroup(tx, organizationId),
    departments: new Map(made.map(({ id, name }) => [name, id])),
    profiles: new Map(held.map(({ id, key }) => [key, id])),
  })
}
