import { and, eq, sql } from 'drizzle-orm'
import { accounts, invitations, licenses, users } from '#db/schema/index.ts'
import type { Visitor } from '#lib/actor.ts'
import { acceptInvitation } from '#lib/invitations/accept.ts'
import { copyInvitationLink } from '#lib/invitations/copy-link.ts'
import { Refusal, type RefusalCode } from '#lib/refusal.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { type AnOrganization, anAccount, superAdminOf } from './factories.ts'
import { as, invited, linkOf } from './invitations.ts'

export const stranger: Visitor = { addressBlock: '192.0.2.1', locale: 'en', userAgent: 'a browser' }

type Link = { organizationId: string; userId: string; email: string; token: string }
type Row = Exclude<Parameters<typeof invited>[1][number], string>

/** Somebody who was invited, and the token of their mail. */
export async function aLink(organization: AnOrganization, row: Partial<Row> = {}): Promise<Link> {
  const { email = `invitee-${crypto.randomUUID()}@people.test`, ...more } = row
  const [made] = await invited(organization, [{ email, ...more }])
  if (!made?.userId) throw new Error(`not invited: ${made?.reason}`)
  const { organizationId } = organization

  return { organizationId, userId: made.userId, email, token: await linkOf(organization, made.userId) }
}

/** The link that an admin copies for the same person. */
export async function copyOf(organization: AnOrganization, link: Link): Promise<Link> {
  const admin = await superAdminOf(organization, 'users.invite')
  const copy = await as(admin, copyInvitationLink, { userId: link.userId })

  return { ...link, token: copy.link.split('/').at(-1) ?? '' }
}

/** What came of a change: `done`, or the code it was refused with, thrown or returned. */
export async function outcomeOf(change: Promise<unknown>): Promise<'done' | RefusalCode> {
  const answer = await change.catch((problem: unknown) => problem)
  if (answer instanceof Refusal) return answer.code
  if (answer instanceof Error) throw answer

  return 'done'
}

/** What comes of it when the invited person accepts, with an account of theirs. */
export async function acceptedBy({ email, token }: Pick<Link, 'email' | 'token'>) {
  const person = await anAccount({ email })

  return outcomeOf(outside((tx) => acceptInvitation(tx, person, { token })))
}

/** Makes an invitation as old as this, by the database's clock. */
export const age = ({ organizationId, userId }: Link, old: string) =>
  inOrganization(organizationId, async (tx) => {
    const end = sql`now() - ${old}::interval + interval '7 days'`
    await tx
      .update(invitations)
      .set({ expiresAt: end })
      .where(and(eq(invitations.organizationId, organizationId), eq(invitations.userId, userId)))
    await tx
      .update(users)
      .set({ invitationExpiresAt: end })
      .where(and(eq(users.organizationId, organizationId), eq(users.id, userId)))
  })

/** The licenses of the organization's plan. */
export const licensesOf = ({ organizationId, planId }: AnOrganization) =>
  inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select({ bought: licenses.bought, assigned: licenses.assigned })
      .from(licenses)
      .where(and(eq(licenses.organizationId, organizationId), eq(licenses.planId, planId)))

    return row
  })

export const accountOf = (email: string) =>
  outside(async (tx) => (await tx.select().from(accounts).where(eq(accounts.email, email)))[0])
