import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { deployment } from '#db/schema/index.ts'
import type { Visitor } from '#lib/actor.ts'
import { spend } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import { hashToken, sameSecret } from '#lib/tokens.ts'
import { outside } from '#lib/transaction.ts'
import { FOUNDER, findAccount } from './find-account.ts'
import { foundOrganization } from './found-organization.ts'
import { hasOrganization, lockFounding } from './is-sign-up-open.ts'
import { hashPassword } from './password-hash.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import type { SetUpInput } from './schema.ts'
import { startSession } from './start-session.ts'

const SETUP = 'setup_token_hash'

/**
 * Founds the first organization of a deployment, by the link printed at its start, and signs its founder in. Refuses
 * with `link_dead` once there is an organization, or for any other token.
 */
export async function setUp(visitor: Visitor, input: SetUpInput) {
  await spend('signInsPerAddressBlock', visitor.addressBlock)
  if (!(await outside((tx) => isSetupToken(tx, input.token)))) throw new Refusal('link_dead')
  await refuseWeakPassword(input.password, input)
  const passwordHash = await hashPassword(input.password)

  return outside(async (tx) => {
    await lockFounding(tx)
    if (!(await isSetupToken(tx, input.token))) throw new Refusal('link_dead')
    if (await findAccount(tx, input.email)) throw new Refusal('address_taken', 'email')
    const { accountId, slug } = await foundOrganization(tx, input, passwordHash)
    await tx.update(deployment).set({ value: '', updatedAt: sql`now()` }).where(eq(deployment.name, SETUP))
    const founder = { value: accountId, updatedAt: sql`now()` }
    await tx
      .insert(deployment)
      .values({ name: FOUNDER, ...founder })
      .onConflictDoUpdate({ target: deployment.name, set: founder })

    return { to: `/o/${slug}`, session: await startSession(tx, accountId, visitor.userAgent) }
  })
}

/** Whether this is the setup link's token and there is still something to set up. */
export async function isSetupToken(tx: Tx, token: string) {
  const [row] = await tx.select({ hash: deployment.value }).from(deployment).where(eq(deployment.name, SETUP))

  return Boolean(row?.hash) && sameSecret(row?.hash ?? '', hashToken(token)) && !(await hasOrganization(tx))
}
