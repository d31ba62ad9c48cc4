import { describe, expect, it } from 'vitest'
import { licenseBalances } from '#lib/licenses/queries.ts'
import { anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import {
  anInvitee,
  as,
  eventsOf,
  everythingOf,
  expire,
  invitationsOf,
  linkOf,
  userOf,
} from '#lib/testing/invitations.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { loadForAnswer } from './answering.ts'
import { reinviteUser } from './reinvite.ts'
import { revokeInvitation } from './revoke.ts'

describe('revoking', () => {
  it('kills both links, frees the license and leaves the user not invited', async () => {
    const organization = await anOrganization({ licenses: 2 })
    const admin = await superAdminOf(organization, 'users.invite')
    const { userId, email } = await anInvitee(organization)

    expect(await as(admin, revokeInvitation, { userId })).toEqual({ email })

    expect(await userOf(organization, email)).toMatchObject({
      status: 'not_invited',
      reservedAt: null,
      invitationExpiresAt: null,
    })
    expect(await invitationsOf(organization, userId)).toMatchObject([{ state: 'revoked' }])
    for (const purpose of ['invitation', 'invitation_copy'] as const) {
      const link = await linkOf(organization, userId, purpose)
      await expect(outside((tx) => loadForAnswer(tx, link))).rejects.toMatchObject({
        code: 'invitation_dead',
      })
    }
    const [balance] = await inOrganization(organization.organizationId, (tx) => licenseBalances(tx, admin))
    expect((await eventsOf(organization)).at(-1)).toMatchObject({
      action: 'invitation.revoked',
      details: { before: { email } },
    })
    expect(balance?.reserved).toBe(0)
  })

  it('takes back what ran out or was only saved, too', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const unconfirmed = await anOrganization({ licenses: 3, confirmed: false })
    const expired = await anInvitee(organization)
    const saved = await anInvitee(unconfirmed)
    await expire(organization, expired.userId)

    await as(await superAdminOf(organization, 'users.invite'), revokeInvitation, expired)
    await as(await superAdminOf(unconfirmed, 'users.invite'), revokeInvitation, saved)

    expect(await invitationsOf(organization, expired.userId)).toMatchObject([{ state: 'revoked' }])
    expect(await userOf(unconfirmed, saved.email)).toMatchObject({ status: 'not_invited', reservedAt: null })
  })

  it('is refused where nothing is pending, and a second time', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const admin = await superAdminOf(organization, 'users.invite')
    const { userId } = await anInvitee(organization)
    await as(admin, revokeInvitation, { userId })
    const active = await aUser(organization)
    const before = await everythingOf(organization)

    for (const id of [userId, active.id, organization.superAdminId]) {
      await expect(as(admin, revokeInvitation, { userId: id })).rejects.toMatchObject({ code: 'not_pending' })
    }
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('reaches nobody in another organization', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]
    const invitee = await anInvitee(theirs)
    const before = await everythingOf(theirs)

    await expect(
      as(await superAdminOf(mine, 'users.invite'), revokeInvitation, invitee),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await everythingOf(theirs)).toEqual(before)
  })

  it('against a re-invitation at the same moment leaves one serial outcome', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const admin = await superAdminOf(organization, 'users.invite')

    for (let round = 0; round < 10; round++) {
      const { userId, email } = await anInvitee(organization)
      const [again] = await Promise.all([
        as(admin, reinviteUser, { userId }).then(
          () => true,
          () => false,
        ),
        as(admin, revokeInvitation, { userId }).then(
          () => true,
          () => false,
        ),
      ])
      const open = (await invitationsOf(organization, userId)).filter(({ state }) => state === 'open')
      const { status } = await userOf(organization, email)

      expect(again).toBe(true)
      expect([open.length, status]).toEqual(open.length === 1 ? [1, 'invited'] : [0, 'not_invited'])
    }
  })
})
