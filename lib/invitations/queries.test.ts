import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { invitations, users } from '#db/schema/index.ts'
import type { Allowed } from '#lib/actor.ts'
import { type AnOrganization, anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'
import { inviteUsers } from './invite.ts'
import { countInvitations, countSaved, listInvitations } from './queries.ts'
import { reinviteUser } from './reinvite.ts'
import { revokeInvitation } from './revoke.ts'
import { inviteInput } from './schema.ts'
import { type InvitationParams, type InvitationView, loadInvitationParams } from './search-params.ts'

type Inviter = Allowed<'users.invite'>

const list = (inviter: Inviter, change: Partial<InvitationParams> = {}) =>
  inOrganization(inviter.organizationId, (tx) =>
    listInvitations(tx, inviter, { ...loadInvitationParams(new URLSearchParams()), ...change }),
  )

async function invite(organization: AnOrganization, inviter: Inviter, count: number, prefix: string) {
  const rows = Array.from({ length: count }, (_, n) => ({
    email: `${prefix}-${n}@${organization.slug}.test`,
    profileId: organization.profileIds.agent,
    departmentIds: [organization.departmentId],
  }))
  const results = await inOrganization(organization.organizationId, (tx) =>
    inviteUsers(tx, inviter, inviteInput.parse({ rows, language: 'en' })),
  )

  return results.map((result) => ('userId' in result ? String(result.userId) : ''))
}

const expire = (organization: AnOrganization, userId: string) =>
  inOrganization(organization.organizationId, async (tx) => {
    const past = sql`now() - interval '1 second'`
    const { organizationId } = organization
    await tx
      .update(invitations)
      .set({ expiresAt: past })
      .where(and(eq(invitations.organizationId, organizationId), eq(invitations.userId, userId)))
    await tx
      .update(users)
      .set({ invitationExpiresAt: past })
      .where(and(eq(users.organizationId, organizationId), eq(users.id, userId)))
  })

describe('the list of invitations', () => {
  let organization: AnOrganization
  let inviter: Inviter

  beforeAll(async () => {
    organization = await anOrganization({ licenses: 100 })
    inviter = await superAdminOf(organization, 'users.invite')
    const [expired = '', revoked = '', again = ''] = await invite(organization, inviter, 4, 'a')
    await expire(organization, expired)
    await inOrganization(organization.organizationId, (tx) =>
      revokeInvitation(tx, inviter, { userId: revoked }),
    )
    await inOrganization(organization.organizationId, (tx) => reinviteUser(tx, inviter, { userId: again }))
    const other = await anOrganization({ licenses: 5 })
    await invite(other, await superAdminOf(other, 'users.invite'), 2, 'b')
  })

  it.each([
    ['pending', ['a-2', 'a-3']],
    ['expired', ['a-0']],
    ['accepted', []],
    ['revoked', ['a-1']],
  ] as [InvitationView, string[]][])('shows what is %s, and counts it', async (view, expected) => {
    const { rows } = await list(inviter, { view })
    const counts = await inOrganization(organization.organizationId, (tx) => countInvitations(tx, inviter))

    expect(rows.map((row) => row.email.split('@')[0]).sort()).toEqual(expected)
    expect(counts[view]).toEqual({ n: expected.length, more: false })
  })

  it('names profile, departments, inviter and attempt', async () => {
    const { rows } = await list(inviter)

    expect(rows.find((row) => row.email.startsWith('a-2@'))).toMatchObject({
      profileKey: 'agent',
      departments: ['General'],
      invitedBy: 'Beatriz Nogueira',
      attempt: 2,
      isSent: true,
      isExpired: false,
    })
  })

  it('counts what ends within two days', async () => {
    const [soon = ''] = await invite(organization, inviter, 1, 'soon')
    await inOrganization(organization.organizationId, (tx) =>
      tx
        .update(invitations)
        .set({ expiresAt: sql`now() + interval '47 hours'` })
        .where(
          and(eq(invitations.organizationId, organization.organizationId), eq(invitations.userId, soon)),
        ),
    )
    const counts = await inOrganization(organization.organizationId, (tx) => countInvitations(tx, inviter))

    expect(counts.soon.n).toBe(1)
  })

  it('shows every invitation once, forward and backward, though all were made at one moment', async () => {
    const big = await anOrganization({ licenses: 100 })
    const admin = await superAdminOf(big, 'users.invite')
    await invite(big, admin, 60, 'many')

    const pages = [await list(admin, { size: 25 })]
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
      pages.push(await list(admin, { size: 25, cursor: next }))
    }
    const ids = pages.map((page) => page.rows.map((row) => row.id))
    expect(new Set(ids.flat()).size).toBe(60)
    const before = await list(admin, { size: 25, cursor: pages.at(-1)?.previous ?? null })
    expect(before.rows.map((row) => row.id)).toEqual(ids[1])
  })

  it('is out of reach of another organization, whatever the transaction is set to', async () => {
    const stranger = await superAdminOf(await anOrganization(), 'users.invite')
    const params = loadInvitationParams(new URLSearchParams())

    const inTheirs = await inOrganization(organization.organizationId, (tx) =>
      Promise.all([listInvitations(tx, stranger, params), countInvitations(tx, stranger)]),
    )
    expect(inTheirs[0].rows).toEqual([])
    expect(inTheirs[1].pending.n).toBe(0)
    const inMine = await inOrganization(stranger.organizationId, (tx) => listInvitations(tx, inviter, params))
    expect(inMine.rows).toEqual([])
  })
})

describe('what was saved and not sent', () => {
  it('is counted while the organization is unconfirmed, and pending', async () => {
    const organization = await anOrganization({ confirmed: false })
    const inviter = await superAdminOf(organization, 'users.invite')
    await invite(organization, inviter, 2, 'saved')

    const saved = await inOrganization(organization.organizationId, (tx) => countSaved(tx, inviter))
    expect(saved).toEqual({ n: 2, more: false })
    expect((await list(inviter)).rows.map((row) => row.isSent)).toEqual([false, false])
  })

  it('is nothing where everything was sent', async () => {
    const organization = await anOrganization()
    const inviter = await superAdminOf(organization, 'users.invite')
    await invite(organization, inviter, 1, 'sent')

    const saved = await inOrganization(organization.organizationId, (tx) => countSaved(tx, inviter))
    expect(saved.n).toBe(0)
  })
})
