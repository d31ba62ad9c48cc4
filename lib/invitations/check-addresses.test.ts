import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anAccount, anOrganization, aUser, superAdminOf } from '#lib/testing/factories.ts'
import { anInvitee, aPoorerInviter, as, everythingOf, expire } from '#lib/testing/invitations.ts'
import { inOrganization } from '#lib/transaction.ts'
import { checkAddresses } from './check-addresses.ts'
import { listOwnDomains } from './own-domains.ts'

describe('checking addresses', () => {
  it('says who each one already is here, once an address, and changes nothing', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const invitee = await anInvitee(organization)
    const pending = await aUser(organization, { status: 'not_invited' })
    const active = await aUser(organization, { firstName: 'Rui', lastName: 'Faria' })
    const waiting = await aUser(organization, { status: 'waiting' })
    const gone = await aUser(organization, { status: 'deactivated' })
    const fresh = `${randomUUID()}@people.test`
    const before = await everythingOf(organization)

    const emails = [fresh, invitee.email, pending.email, active.email, waiting.email, gone.email, fresh]
    const { addresses } = await as(await superAdminOf(organization, 'users.invite'), checkAddresses, {
      emails,
    })

    expect(addresses).toMatchObject([
      { email: fresh, state: 'new', name: null, at: null, reserved: false },
      { email: invitee.email, state: 'already_invited', at: expect.any(Date), reserved: true },
      { email: pending.email, state: 'pending', reserved: false },
      { email: active.email, userId: active.id, state: 'already_user', name: 'Rui Faria' },
      { email: waiting.email, state: 'already_user' },
      { email: gone.email, state: 'deactivated', at: expect.any(Date) },
    ])
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('counts what the plan of new people has left', async () => {
    const organization = await anOrganization({ licenses: 4 })
    const admin = await superAdminOf(organization, 'users.invite')
    await aUser(organization)
    const invitee = await anInvitee(organization)
    const license = async () => (await as(admin, checkAddresses, { emails: [] })).license

    expect(await license()).toEqual({
      planName: 'Professional',
      policy: 'ask',
      bought: 4,
      assigned: 2,
      reserved: 1,
      free: 1,
    })
    await expire(organization, invitee.userId)
    expect(await license()).toMatchObject({ reserved: 0, free: 2 })
  })

  it('knows nothing of other organizations', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]
    const member = await aUser(theirs, { account: await anAccount() })

    const { addresses } = await as(await superAdminOf(mine, 'users.invite'), checkAddresses, {
      emails: [member.email],
    })

    expect(addresses).toEqual([
      { email: member.email, userId: null, state: 'new', name: null, at: null, reserved: false },
    ])
  })

  it('tells no names to whoever may not see users', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const active = await aUser(organization)

    const { addresses } = await as(await aPoorerInviter(organization), checkAddresses, {
      emails: [active.email],
    })

    expect(addresses).toMatchObject([{ state: 'already_user', userId: null, name: null }])
  })
})

describe('own domains', () => {
  it('are those of active users, of this organization', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]
    await aUser(mine, { email: `${randomUUID()}@ventosul.test` })
    await aUser(mine, { email: `${randomUUID()}@typo.test`, status: 'invited' })
    await aUser(theirs, { email: `${randomUUID()}@theirs.test` })
    const admin = await superAdminOf(mine, 'users.invite')

    expect(await inOrganization(mine.organizationId, (tx) => listOwnDomains(tx, admin))).toEqual([
      'ventosul.test',
      'people.test',
    ])
  })
})
