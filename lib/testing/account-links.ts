import { and, count, eq, sql } from 'drizzle-orm'
import { accountEvents, accountLinks, emails, type LinkPurpose, sessions } from '#db/schema/index.ts'
import type { EmailName } from '#emails/index.ts'
import { deriveToken } from '#lib/tokens.ts'
import { outside } from '#lib/transaction.ts'

/** The token of an account's latest link, as its mail holds it; or of an earlier one. */
export async function mailedLink(accountId: string, purpose: LinkPurpose, version?: number) {
  const [link] = await outside((tx) => tx.select().from(accountLinks).where(isLink(accountId, purpose)))

  return deriveToken(purpose, accountId, accountId, version ?? link?.version ?? 0)
}

/** Moves a link's end to where `minutes` of its life have passed. */
export const ageLink = (accountId: string, purpose: LinkPurpose, minutes: number) =>
  outside((tx) =>
    tx
      .update(accountLinks)
      .set({ expiresAt: sql`${accountLinks.expiresAt} - ${minutes} * interval '1 minute'` })
      .where(isLink(accountId, purpose)),
  )

const isLink = (accountId: string, purpose: LinkPurpose) =>
  and(eq(accountLinks.accountId, accountId), eq(accountLinks.purpose, purpose))

/** The templates that were queued for an account, oldest first. */
export const mailsTo = async (accountId: string): Promise<EmailName[]> =>
  (
    await outside((tx) =>
      tx.select().from(emails).where(eq(emails.accountId, accountId)).orderBy(emails.createdAt, emails.id),
    )
  ).map(({ template }) => template as EmailName)

/** What was written down about an account itself, oldest first. */
export const accountEventsOf = async (accountId: string) =>
  (
    await outside((tx) =>
      tx
        .select()
        .from(accountEvents)
        .where(eq(accountEvents.accountId, accountId))
        .orderBy(accountEvents.createdAt, accountEvents.id),
    )
  ).map(({ action }) => action)

export async function countSessions(accountId: string) {
  const [row] = await outside((tx) =>
    tx.select({ n: count() }).from(sessions).where(eq(sessions.accountId, accountId)),
  )

  return row?.n ?? 0
}
