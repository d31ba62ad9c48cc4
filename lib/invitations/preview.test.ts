import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { groups, organizations, users } from '#db/schema/index.ts'
import type { Person } from '#lib/actor.ts'
import { acceptedBy, age, aLink, copyOf, stranger } from '#lib/testing/answering.ts'
import { type AnOrganization, anAccount, anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import { as, everythingOf } from '#lib/testing/invitations.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { acceptInvitation } from './accept.ts'
import { declineInvitation } from './decline.ts'
import { invitedAddress } from './path.ts'
import { previewInvitation } from './preview.ts'
import { reinviteUser } from './reinvite.ts'
import { revokeInvitation } from './revoke.ts'

const preview = (token: string, person: Person | null = null) =>
  outside((tx) => previewInvitation(tx, person, { token }))

type Link = Awaited<ReturnType<typeof aLink>>

const endings: Record<string, (organization: AnOrganization, link: Link) => Promise<unknown>> = {
  expired: (_organization, link) => age(link, '7 days 1 second'),
  used: (_organization, link) => acceptedBy(link),
  declined: (_organization, { token }) => declineInvitation(stranger, { token }),
  revoked: async (organization, link) =>
    as(await superAdminOf(organization, 'users.invite'), revokeInvitation, link),
  replaced: async (organization, link) =>
    as(await superAdminOf(organization, 'users.invite'), reinviteUser, link),
  'of somebody deactivated': ({ organizationId }, { userId }) =>
    inOrganization(organizationId, (tx) =>
      tx.update(users).set({ status: 'deactivated', reservedAt: null }).where(eq(users.id, userId)),
    ),
  'of an unconfirmed organization': ({ organizationId }) =>
    inOrganization(organizationId, (tx) =>
      tx.update(organizations).set({ confirmedAt: null }).where(eq(organizations.id, organizationId)),
    ),
}

describe('the page of an invitation', () => {
  it('shows what is offered, and reading it changes nothing', async () => {
    const organization = await anOrganization({ licenses: 5, name: 'Vento Sul' })
    const link = await aLink(organization, {
      firstName: 'Tomás',
      lastName: 'Figueiredo',
      departmentIds: [organization.departmentId],
    })
    const before = await everythingOf(organization)

    expect(await preview(link.token)).toEqual({
      kind: 'live',
      reader: 'newcomer',
      email: link.email,
      firstName: 'Tomás',
      lastName: 'Figueiredo',
      departments: ['General'],
      isCopy: false,
      expiresAt: expect.any(Date),
      organization: 'Vento Sul',
      timeZone: 'America/Recife',
      profile: { key: 'technician', name: 'technician' },
      inviter: 'Beatriz Nogueira',
      now: expect.any(Date),
    })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('shows what is left of the departments', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization, { departmentIds: [organization.departmentId] })
    await inOrganization(organization.organizationId, (tx) =>
      tx.delete(groups).where(eq(groups.id, organization.departmentId)),
    )

    expect(await preview(link.token)).toMatchObject({ departments: [] })
  })

  it('knows its reader', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const copy = await copyOf(organization, link)
    const person = await anAccount({ email: link.email })
    const reader = async (token: string, who: Person | null) =>
      (await preview(token, who)) as { reader?: string }

    expect(await reader(link.token, null)).toMatchObject({ reader: 'known' })
    // Whoever copied it must not learn that the address has an account.
    expect(await reader(copy.token, null)).toMatchObject({ reader: 'newcomer' })
    expect(await reader(link.token, person)).toMatchObject({ reader: 'invitee' })
    expect(await reader(link.token, await anAccount())).toMatchObject({ reader: 'other' })
    expect(await reader(link.token, { ...person, isConfirmed: false })).toMatchObject({ reader: 'invitee' })
    expect(await reader(copy.token, { ...person, isConfirmed: false })).toMatchObject({
      reader: 'unconfirmed',
    })
    expect(await reader(copy.token, person)).toMatchObject({ reader: 'invitee' })
  })

  it.each(Object.keys(endings))('is dead for a link that is %s, and names nobody', async (ending) => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    await endings[ending]?.(organization, link)

    expect(await preview(link.token)).toEqual({ kind: 'dead' })
    expect(await preview(link.token, await anAccount())).toEqual({ kind: 'dead' })
    expect(await outside((tx) => invitedAddress(tx, `/invitation/${link.token}`))).toBeNull()
  })

  it.each(['', 'nonsense', 'a'.repeat(64), '%00', '../../etc'])('is dead for %j', async (token) => {
    expect(await preview(token)).toEqual({ kind: 'dead' })
  })

  it('takes whoever joined by it to where they joined', async () => {
    const organization = await anOrganization({ licenses: 5 })
    const link = await aLink(organization)
    const person = await anAccount({ email: link.email })
    await outside((tx) => acceptInvitation(tx, person, link))

    expect(await preview(link.token, person)).toEqual({ kind: 'joined' })
    expect(await preview(link.token)).toEqual({ kind: 'dead' })
  })
})

describe('the address of an invitation', () => {
  it('is known to the sign-in page from its path, as long as the link works', async () => {
    const link = await aLink(await anOrganization({ licenses: 5 }))
    const read = (path: string | null) => outside((tx) => invitedAddress(tx, path))

    expect(await read(`/invitation/${link.token}`)).toBe(link.email)
    for (const path of [
      null,
      '/',
      `/confirm/${link.token}`,
      `/invitation/${link.token}/more`,
      '/invitation/x',
    ]) {
      expect(await read(path)).toBeNull()
    }
  })
})
