import { describe, expect, it } from 'vitest'
import { anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import {
  anInvitee,
  as,
  eventsOf,
  everythingOf,
  expire,
  invitationsOf,
  mailsOf,
} from '#lib/testing/invitations.ts'
import { remindUser } from './remind.ts'

describe('reminding', () => {
  it('mails the link there is, which ends when it would have', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const { userId, email } = await anInvitee(organization)
    const [before] = await invitationsOf(organization, userId)

    expect(await as(await superAdminOf(organization, 'users.invite'), remindUser, { userId })).toEqual({
      email,
    })

    const [after] = await invitationsOf(organization, userId)
    expect(after).toMatchObject({
      state: 'open',
      attempt: 1,
      reminders: 1,
      tokenHash: before?.tokenHash,
      expiresAt: before?.expiresAt,
    })
    expect(after?.remindedAt).toBeInstanceOf(Date)
    expect(await mailsOf(organization, userId)).toEqual(['invitation', 'reminder'])
    expect((await eventsOf(organization)).at(-1)).toMatchObject({ action: 'user.reminded', targetId: userId })
  })

  it('is refused for whoever holds no link that works', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const admin = await superAdminOf(organization, 'users.invite')
    const expired = await anInvitee(organization)
    await expire(organization, expired.userId)
    const ids = [
      expired.userId,
      (await aUser(organization)).id,
      (await aUser(organization, { status: 'not_invited' })).id,
      (await aUser(organization, { status: 'deactivated' })).id,
    ]
    const before = await everythingOf(organization)

    for (const userId of ids) {
      await expect(as(admin, remindUser, { userId })).rejects.toMatchObject({ code: 'not_invited' })
    }
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('is refused within a minute', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const admin = await superAdminOf(organization, 'users.invite')
    const { userId } = await anInvitee(organization)
    await as(admin, remindUser, { userId })

    await expect(as(admin, remindUser, { userId })).rejects.toMatchObject({
      code: 'too_soon',
      details: { minutes: 1 },
    })
    expect(await mailsOf(organization, userId)).toEqual(['invitation', 'reminder'])
  })

  it('reaches nobody in another organization, and nobody of an unconfirmed one', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]
    const unconfirmed = await anOrganization({ licenses: 9, confirmed: false })
    const theirUser = await anInvitee(theirs)
    const saved = await anInvitee(unconfirmed)

    await expect(as(await superAdminOf(mine, 'users.invite'), remindUser, theirUser)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(
      as(await superAdminOf(unconfirmed, 'users.invite'), remindUser, saved),
    ).rejects.toMatchObject({
      code: 'not_invited',
    })
  })
})
