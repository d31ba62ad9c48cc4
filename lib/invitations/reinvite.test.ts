import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import {
  anInvitation,
  anInvitee,
  aPoorerInviter,
  as,
  eventsOf,
  everythingOf,
  expire,
  invitationsOf,
  invited,
  linkOf,
  mailsOf,
  userOf,
} from '#lib/testing/invitations.ts'
import { outside } from '#lib/transaction.ts'
import { inviteUsers } from './invite.ts'
import { loadByToken } from './load.ts'
import { reinviteUser } from './reinvite.ts'
import { revokeInvitation } from './revoke.ts'

describe('re-inviting', () => {
  it('makes a new link for seven new days, kills the old one and mails', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const admin = await superAdminOf(organization, 'users.invite')
    const { userId, email } = await anInvitee(organization)
    const old = await linkOf(organization, userId)
    await expire(organization, userId)

    expect(await as(admin, reinviteUser, { userId })).toEqual({ email, sent: true })

    expect(await invitationsOf(organization, userId)).toMatchObject([
      { attempt: 1, state: 'replaced' },
      { attempt: 2, state: 'open' },
    ])
    expect(await linkOf(organization, userId)).not.toBe(old)
    expect(await outside((tx) => loadByToken(tx, old, { lock: false }))).toMatchObject({ state: 'replaced' })
    const user = await userOf(organization, email)
    expect(user.invitationExpiresAt?.getTime()).toBeGreaterThan(Date.now() + 6 * 24 * 3600 * 1000)
    expect(user.reservedAt).toBeInstanceOf(Date)
    expect(await mailsOf(organization, userId)).toEqual(['invitation', 'invitation'])
    expect((await eventsOf(organization)).at(-1)).toMatchObject({
      action: 'user.reinvited',
      targetId: userId,
      details: { after: { attempt: 2 } },
    })
  })

  it('keeps the language and the note of the invitation before', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const admin = await superAdminOf(organization, 'users.invite')
    const email = `${randomUUID()}@people.test`
    const [row] = await as(
      admin,
      inviteUsers,
      anInvitation(organization, [email], { language: 'fr', note: 'À lundi' }),
    )
    const userId = row?.userId ?? ''

    await as(admin, reinviteUser, { userId })

    expect((await invitationsOf(organization, userId)).at(-1)).toMatchObject({
      attempt: 2,
      language: 'fr',
      note: 'À lundi',
    })
  })

  it('is for whoever has never joined', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const admin = await superAdminOf(organization, 'users.invite')
    const people = {
      active: await aUser(organization),
      waiting: await aUser(organization, { status: 'waiting' }),
      deactivated: await aUser(organization, { status: 'deactivated' }),
    }
    const before = await everythingOf(organization)
    const code = (userId: string) => as(admin, reinviteUser, { userId }).catch(({ code }) => code)

    expect(await code(people.active.id)).toBe('already_user')
    expect(await code(people.waiting.id)).toBe('already_user')
    expect(await code(people.deactivated.id)).toBe('activate_first')
    expect(await code(randomUUID())).toBe('not_found')
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('happens once a minute, also when two click together', async () => {
    const organization = await anOrganization({ licenses: 3 })
    const admin = await superAdminOf(organization, 'users.invite')
    const { userId } = await anInvitee(organization)

    const both = await Promise.all(
      [1, 2].map(() =>
        as(admin, reinviteUser, { userId }).then(
          () => 'sent',
          ({ code }) => code,
        ),
      ),
    )

    expect(both.sort()).toEqual(['sent', 'too_soon'])
    expect(await mailsOf(organization, userId)).toEqual(['invitation', 'invitation'])
  })

  it('is refused where the plan blocks and no license is left', async () => {
    const organization = await anOrganization()
    const admin = await superAdminOf(organization, 'users.invite')
    const { userId } = await anInvitee(organization)
    await expire(organization, userId)
    await invited(organization, [`${randomUUID()}@people.test`, `${randomUUID()}@people.test`])

    await expect(as(admin, reinviteUser, { userId })).rejects.toMatchObject({ code: 'no_license' })
  })

  it('hands nobody a profile that the inviter does not hold', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const [row] = await invited(organization, [
      { email: `${randomUUID()}@people.test`, profileId: organization.profileIds.admin },
    ])
    const userId = row?.userId ?? ''
    await as(await superAdminOf(organization, 'users.invite'), revokeInvitation, { userId })
    const before = await everythingOf(organization)

    await expect(as(await aPoorerInviter(organization), reinviteUser, { userId })).rejects.toMatchObject({
      code: 'exceeds_yours',
    })
    expect((await everythingOf(organization)).invitations).toEqual(before.invitations)
  })

  it('reaches nobody in another organization', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]
    const { userId } = await anInvitee(theirs)
    const before = await everythingOf(theirs)

    await expect(
      as(await superAdminOf(mine, 'users.invite'), reinviteUser, { userId }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await everythingOf(theirs)).toEqual(before)
  })

  it('only saves in an unconfirmed organization', async () => {
    const organization = await anOrganization({ licenses: 9, confirmed: false })
    const admin = await superAdminOf(organization, 'users.invite')
    const { userId, email } = await anInvitee(organization)

    expect(await as(admin, reinviteUser, { userId })).toEqual({ email, sent: false })
    expect(await mailsOf(organization)).toEqual([])
    expect((await userOf(organization, email)).status).toBe('not_invited')
  })
})
