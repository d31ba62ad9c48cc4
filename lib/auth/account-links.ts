import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accountLinks, accounts, type LinkPurpose } from '#db/schema/index.ts'
import { Refusal } from '#lib/refusal.ts'
import { deriveToken, hashToken, ownerOfToken, seal, unseal } from '#lib/tokens.ts'

/** How many minutes a link works, by the database's clock. */
export const linkMinutes: Record<LinkPurpose, number> = {
  sign_in: 10,
  reset_password: 60,
  confirm_email: 24 * 60,
}

/** Makes an account's link of a purpose; the one before it is dead from now on. `nextPath` must have gone through `safePath`. */
export async function issueLink(
  tx: Tx,
  accountId: string,
  purpose: LinkPurpose,
  nextPath: string | null = null,
) {
  const fresh = {
    nextPath: nextPath && seal(nextPath, placeOf(accountId)).toString('base64url'),
    usedAt: null,
    createdAt: sql`now()`,
    expiresAt: sql`now() + ${linkMinutes[purpose]} * interval '1 minute'`,
  }
  const [row] = await tx
    .insert(accountLinks)
    .values({ accountId, purpose, tokenHash: '', ...fresh })
    .onConflictDoUpdate({
      target: [accountLinks.accountId, accountLinks.purpose],
      set: { ...fresh, version: sql`${accountLinks.version} + 1` },
    })
    .returning({ version: accountLinks.version })
  const version = row?.version ?? 1
  const token = deriveToken(purpose, accountId, accountId, version)

  await tx
    .update(accountLinks)
    .set({ tokenHash: hashToken(token) })
    .where(and(eq(accountLinks.accountId, accountId), eq(accountLinks.purpose, purpose)))

  return { token, version }
}

/** Uses a link up: of two at once only one gets it. Refuses with `link_dead` whatever is wrong with it. */
export async function consumeLink(tx: Tx, token: string, purpose: LinkPurpose) {
  const [row] = await tx
    .update(accountLinks)
    .set({ usedAt: sql`now()` })
    .where(isLiveLink(token, purpose))
    .returning({ accountId: accountLinks.accountId, nextPath: accountLinks.nextPath })
  if (!row) throw new Refusal('link_dead')

  return {
    ...row,
    nextPath: row.nextPath && unseal(Buffer.from(row.nextPath, 'base64url'), placeOf(row.accountId)),
  }
}

/** Whose link this is, as long as it works; reading it changes nothing. */
export async function readLink(tx: Tx, token: string, purpose: LinkPurpose) {
  const [row] = await tx
    .select({
      accountId: accounts.id,
      email: accounts.email,
      firstName: accounts.firstName,
      lastName: accounts.lastName,
      passwordHash: accounts.passwordHash,
      isConfirmed: sql<boolean>`${accounts.confirmedAt} is not null`,
    })
    .from(accountLinks)
    .innerJoin(accounts, eq(accounts.id, accountLinks.accountId))
    .where(isLiveLink(token, purpose))

  return row ?? null
}

/** A path may hold an invitation's token, which the database must not know: it is kept sealed. */
const placeOf = (accountId: string) => `next path/${accountId}`

const isLiveLink = (token: string, purpose: LinkPurpose) =>
  and(
    eq(accountLinks.accountId, ownerOfToken(token) ?? '00000000-0000-0000-0000-000000000000'),
    eq(accountLinks.purpose, purpose),
    eq(accountLinks.tokenHash, hashToken(token)),
    isNull(accountLinks.usedAt),
    gt(accountLinks.expiresAt, sql`now()`),
  )
