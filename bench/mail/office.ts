import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#db/connect.ts'
import { migrate } from '#db/migrate.ts'
import { env } from '#lib/env.ts'
import { inviteUsers } from '#lib/invitations/invite.ts'
import { anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'

const AT_ONCE = 100
const PATIENCE = 60_000

/** An organization that invites, and an owner's eye on the outbox. */
export async function createOffice() {
  await migrate(env().DATABASE_URL)
  const { client } = connect({ url: env().DATABASE_URL, connections: 4 })
  const organization = await anOrganization({ licenses: 1_000_000 })
  const actor = await superAdminOf(organization, 'users.invite')
  const invited: string[] = []

  async function invite(count: number) {
    for (let from = 0; from < count; from += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => ({
        email: `invitee-${invited.length + index}@people.test`,
        firstName: 'Rui',
        lastName: 'Prado',
        profileId: organization.profileIds.technician,
        allDepartments: false,
        departmentIds: [organization.departmentId],
      }))
      invited.push(...rows.map(({ email }) => email))
      await inOrganization(organization.organizationId, (tx) =>
        inviteUsers(tx, actor, { rows, language: 'fr', note: '' }),
      )
    }
  }

  /** Waits until no mail is queued or on its way. */
  async function untilQuiet() {
    for (const until = Date.now() + PATIENCE; ; await wait(10)) {
      const [row] = await client<{ n: number }[]>`
        select count(*)::int as n from emails where state in ('queued', 'claimed')`
      if (row?.n === 0) return
      if (Date.now() > until) throw new Error(`${row?.n} mails are stuck.`)
    }
  }

  return { client, invited, invite, untilQuiet }
}

export type Office = Awaited<ReturnType<typeof createOffice>>
