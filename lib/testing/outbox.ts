import { and, desc, eq, sql } from 'drizzle-orm'
import { afterAll, afterEach } from 'vitest'
import { emailBatches, emails, invitations } from '#db/schema/index.ts'
import { database } from '#lib/database.ts'
import { inviteUsers } from '#lib/invitations/invite.ts'
import { sweepEmails } from '#lib/outbox/send-emails.ts'
import { inOrganization } from '#lib/transaction.ts'
import { type AnOrganization, anOrganization, superAdminOf } from './factories.ts'
import { startMailProvider } from './mail-provider.ts'
import { ownDatabase } from './own-database.ts'

let made = 0
export const address = () => `invitee-${++made}@people.test`

export const anOffice = (name = 'Vento Sul') => anOrganization({ licenses: 500, name })

/** A database and a provider of its own for a test file; after each test the provider behaves again and all is sent. */
export async function ownOutbox() {
  const ownerUrl = await ownDatabase()
  const server = await startMailProvider()
  process.env.RESEND_API_KEY = 're_test'
  process.env.RESEND_BASE_URL = server.url
  process.env.LIMIT_INVITATIONS_PER_INVITER = '1000'

  afterEach(async () => {
    for (const moment of ['connected', 'arrived', 'taken', 'answered'] as const)
      delete server.behavior[moment]
    await now()
    await sweepEmails()
    server.seen.length = 0
  })
  afterAll(() => server.close())

  return { ownerUrl, server, mailsTo: (email: string) => server.mails().filter(({ to }) => to === email) }
}

/** Lets the time pass until every waiting batch is due. */
export const now = () => database().update(emailBatches).set({ nextTryAt: sql`now()` })

/** Invites people as the super admin would, in Portuguese. */
export async function invite(organization: AnOrganization, ...addresses: string[]) {
  const actor = await superAdminOf(organization, 'users.invite')
  const rows = addresses.map((email) => ({
    email,
    firstName: 'Rui',
    lastName: '',
    profileId: organization.profileIds.technician,
    allDepartments: false,
    departmentIds: [organization.departmentId],
  }))

  return inOrganization(organization.organizationId, (tx) =>
    inviteUsers(tx, actor, { rows, language: 'pt-BR', note: 'Até segunda' }),
  )
}

/** One of them, with the row of the invitation. */
export async function inviteOne(organization: AnOrganization) {
  const email = address()
  await invite(organization, email)
  const [row] = await inOrganization(organization.organizationId, (tx) =>
    tx
      .select()
      .from(invitations)
      .where(and(eq(invitations.organizationId, organization.organizationId), eq(invitations.email, email))),
  )
  if (!row) throw new Error('not invited')

  return row
}

/** The outbox row of an invitation's latest mail. */
export async function mailOf(invitation: { id: string }) {
  const [row] = await database()
    .select()
    .from(emails)
    .where(eq(emails.invitationId, invitation.id))
    .orderBy(desc(emails.createdAt))
    .limit(1)

  return row
}
