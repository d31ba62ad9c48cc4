import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Actor, allow } from '#lib/actor.ts'
import { licenseBalances } from '#lib/licenses/queries.ts'
import {
  type AnOrganization,
  actorOf,
  anAccount,
  anOrganization,
  aUser,
  superAdminOf,
} from '#lib/testing/factories.ts'
import {
  aDepartment,
  anInvitation,
  anInvitee,
  aPoorerInviter,
  as,
  departmentsOf,
  eventsOf,
  everythingOf,
  expire,
  invitationsOf,
  invited,
  mailsOf,
  userOf,
} from '#lib/testing/invitations.ts'
import { inOrganization } from '#lib/transaction.ts'
import { inviteUsers } from './invite.ts'
import { inviteInput } from './schema.ts'

const address = (name: string) => `${name}-${randomUUID().slice(0, 8)}@people.test`
const outcomes = (rows: { outcome: string; reason?: string }[]) =>
  rows.map((row) => row.reason ?? row.outcome)

const balanceOf = async (organization: AnOrganization) => {
  const actor = await superAdminOf(organization, 'users.invite')
  const balances = await inOrganization(organization.organizationId, (tx) => licenseBalances(tx, actor))

  return balances.find(({ planId }) => planId === organization.planId)
}

describe('inviting', () => {
  it('gives each row its own profile and departments, and everyone the default role', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const sales = await aDepartment(organization, 'Sales')
    const [ana, bo, cy] = [address('ana'), address('bo'), address('cy')]

    const rows = await invited(organization, [
      {
        email: ana,
        profileId: organization.profileIds.agent,
        departmentIds: [sales, organization.departmentId],
      },
      { email: bo, profileId: organization.profileIds.viewer, allDepartments: true },
      { email: cy, firstName: 'Cyril', lastName: 'Dubois' },
    ])

    expect(outcomes(rows)).toEqual(['sent', 'sent', 'sent'])
    const [one, two, three] = await Promise.all([ana, bo, cy].map((email) => userOf(organization, email)))
    expect(one).toMatchObject({
      status: 'invited',
      profileId: organization.profileIds.agent,
      roleId: organization.roleId,
      allDepartments: false,
      planId: 'professional',
      source: 'invite',
      addedById: organization.superAdminId,
    })
    expect(await departmentsOf(organization, one?.id ?? '')).toEqual([organization.departmentId, sales])
    expect(two).toMatchObject({ profileId: organization.profileIds.viewer, allDepartments: true })
    expect(await departmentsOf(organization, two?.id ?? '')).toEqual([])
    expect(three).toMatchObject({
      name: 'Cyril Dubois',
      profileId: organization.profileIds.technician,
      allDepartments: false,
    })
    expect(one?.reservedAt).toBeInstanceOf(Date)
  })

  it('lives seven days by the database clock', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const { userId } = await anInvitee(organization)

    const [invitation] = await invitationsOf(organization, userId)

    const lives = (invitation?.expiresAt?.getTime() ?? 0) - (invitation?.sentAt?.getTime() ?? 0)
    expect(lives).toBe(7 * 24 * 3600 * 1000)
  })

  it('writes one event and one mail a person, in the same transaction', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const email = address('ana')

    const rows = await as(
      await superAdminOf(organization, 'users.invite'),
      inviteUsers,
      anInvitation(organization, [email], { note: 'See you on Monday', language: 'fr' }),
    )

    const userId = rows[0]?.userId ?? ''
    expect(await mailsOf(organization)).toEqual(['invitation'])
    expect(await eventsOf(organization)).toMatchObject([
      {
        action: 'user.invited',
        actorId: organization.superAdminId,
        targetId: userId,
        details: { after: { email, profileId: organization.profileIds.technician, sent: true } },
      },
    ])
    expect(await invitationsOf(organization, userId)).toMatchObject([
      {
        email,
        note: 'See you on Monday',
        language: 'fr',
        state: 'open',
        invitedById: organization.superAdminId,
      },
    ])
  })

  it('leaves nothing behind where it is refused as a whole', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const before = await everythingOf(organization)

    const refused = invited(organization, [address('ana'), { email: address('bo'), profileId: randomUUID() }])

    await expect(refused).rejects.toMatchObject({ code: 'profile_gone', field: 'profileId' })
    expect(await everythingOf(organization)).toEqual(before)
  })
})

describe('a row that cannot be invited', () => {
  it('answers why, and the rest goes out', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const active = await aUser(organization)
    const waiting = await aUser(organization, { status: 'waiting' })
    const gone = await aUser(organization, { status: 'deactivated' })
    const fresh = address('new')

    const rows = await invited(organization, [active.email, gone.email, waiting.email, fresh])

    expect(rows).toEqual([
      { email: active.email, userId: active.id, outcome: 'refused', reason: 'already_user' },
      { email: gone.email, userId: gone.id, outcome: 'refused', reason: 'deactivated' },
      { email: waiting.email, userId: waiting.id, outcome: 'refused', reason: 'already_user' },
      { email: fresh, userId: expect.any(String), outcome: 'sent' },
    ])
    expect((await mailsOf(organization)).filter((mail) => mail === 'invitation')).toHaveLength(1)
  })

  it('is one row where the same address is typed twice, in any case', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const email = address('ana')

    const rows = await invited(organization, [email, email.toUpperCase()])

    expect(rows).toHaveLength(1)
    expect(await mailsOf(organization)).toEqual(['invitation'])
  })
})

describe('somebody who is pending', () => {
  it('is invited again with the new place; the old link dies', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const sales = await aDepartment(organization, 'Sales')
    const [first] = await invited(organization, [
      { email: address('ana'), departmentIds: [organization.departmentId] },
    ])
    const userId = first?.userId ?? ''

    const rows = await invited(organization, [
      { email: first?.email ?? '', profileId: organization.profileIds.viewer, departmentIds: [sales] },
    ])

    expect(rows).toEqual([{ email: first?.email, userId, outcome: 'resent' }])
    expect((await userOf(organization, first?.email ?? '')).profileId).toBe(organization.profileIds.viewer)
    expect(await departmentsOf(organization, userId)).toEqual([sales])
    expect(await invitationsOf(organization, userId)).toMatchObject([
      { attempt: 1, state: 'replaced' },
      { attempt: 2, state: 'open' },
    ])
  })

  it('keeps the license reserved for them, and takes no second one', async () => {
    const organization = await anOrganization({ licenses: 2 })
    const { email } = await anInvitee(organization)

    expect(await balanceOf(organization)).toMatchObject({ assigned: 1, reserved: 1, free: 0 })
    expect(outcomes(await invited(organization, [email]))).toEqual(['resent'])
    expect(await balanceOf(organization)).toMatchObject({ assigned: 1, reserved: 1, free: 0 })
  })

  it('reserves anew once the first invitation ran out', async () => {
    const organization = await anOrganization({ licenses: 2 })
    const { email, userId } = await anInvitee(organization)
    await expire(organization, userId)
    expect(await balanceOf(organization)).toMatchObject({ reserved: 0, free: 1 })

    expect(outcomes(await invited(organization, [email]))).toEqual(['resent'])
    expect(await balanceOf(organization)).toMatchObject({ reserved: 1, free: 0 })
  })
})

describe('an inviter who holds less', () => {
  it('cannot hand out a richer profile, singly or in bulk', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const inviter = await aPoorerInviter(organization)
    const before = await everythingOf(organization)
    const rich = { email: address('bo'), profileId: organization.profileIds.admin }

    await expect(invited(organization, [rich], inviter)).rejects.toMatchObject({ code: 'exceeds_yours' })
    await expect(invited(organization, [address('ana'), rich], inviter)).rejects.toMatchObject({
      code: 'exceeds_yours',
    })
    expect(await everythingOf(organization)).toEqual(before)
  })

  it('hands out what they hold themselves', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const inviter = await aPoorerInviter(organization)

    expect(outcomes(await invited(organization, [address('ana')], inviter))).toEqual(['sent'])
  })

  it('is refused without the permission', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const technician = await aUser(organization, { account: await anAccount() })
    const actor: Actor = await actorOf(organization, technician.account?.accountId ?? '')

    expect(() => allow(actor, 'users.invite')).toThrow(expect.objectContaining({ code: 'forbidden' }))
  })
})

describe('another organization', () => {
  it('lends neither its profiles nor its departments', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]

    await expect(
      invited(mine, [{ email: address('ana'), profileId: theirs.profileIds.technician }]),
    ).rejects.toMatchObject({ code: 'profile_gone' })
    await expect(
      invited(mine, [{ email: address('ana'), departmentIds: [theirs.departmentId] }]),
    ).rejects.toMatchObject({ code: 'department_gone', field: 'departmentIds' })
  })

  it('is left alone, and its people are strangers here', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]
    const member = await aUser(theirs)
    const before = await everythingOf(theirs)

    expect(outcomes(await invited(mine, [member.email]))).toEqual(['sent'])
    expect(await everythingOf(theirs)).toEqual(before)
  })
})

describe('licenses', () => {
  it('under block: the first rows that fit go out, in the order given', async () => {
    const organization = await anOrganization()
    const emails = ['d', 'a', 'c', 'b'].map(address)

    const rows = await invited(organization, emails)

    expect(rows.map(({ email }) => email)).toEqual(emails)
    expect(outcomes(rows)).toEqual(['sent', 'sent', 'no_license', 'no_license'])
    expect(await balanceOf(organization)).toMatchObject({ bought: 3, assigned: 1, reserved: 2, free: 0 })
  })

  it('under ask: all go out, and what is there is reserved', async () => {
    const organization = await anOrganization({ licenses: 3 })

    const rows = await invited(organization, ['a', 'b', 'c', 'd'].map(address))

    expect(outcomes(rows)).toEqual(['sent', 'sent', 'sent', 'sent'])
    expect(await balanceOf(organization)).toMatchObject({ reserved: 2, free: 0 })
  })

  it('are never reserved twice when two invite for the last one at once', async () => {
    const organization = await anOrganization()
    await anInvitee(organization)

    const both = await Promise.all([
      invited(organization, [address('a')]),
      invited(organization, [address('b')]),
    ])

    expect(both.flatMap(outcomes).sort()).toEqual(['no_license', 'sent'])
  })
})

describe('an unconfirmed organization', () => {
  it('saves, sends nothing and counts no limits', async () => {
    const organization = await anOrganization({ licenses: 9, confirmed: false })
    const email = address('ana')

    for (let time = 0; time < 6; time++) {
      expect(outcomes(await invited(organization, [email]))).toEqual(['saved'])
    }

    const user = await userOf(organization, email)
    expect(user).toMatchObject({ status: 'not_invited', invitedAt: null, invitationExpiresAt: null })
    expect(user.reservedAt).toBeInstanceOf(Date)
    expect((await invitationsOf(organization, user.id)).at(-1)).toMatchObject({
      state: 'open',
      sentAt: null,
      expiresAt: null,
    })
    expect(await mailsOf(organization)).toEqual([])
  })
})

describe('limits', () => {
  it('let five mails a day to one address out, from all organizations together', async () => {
    const email = address('ana')

    const rows: string[] = []
    for (let time = 0; time < 7; time++) {
      rows.push(...outcomes(await invited(await anOrganization({ licenses: 9 }), [email])))
    }

    expect(rows).toEqual(['sent', 'sent', 'sent', 'sent', 'sent', 'too_many', 'too_many'])
  })

  it('count no row that no license is left for', async () => {
    const full = await anOrganization()
    await invited(full, [address('one'), address('two')])
    const email = address('ana')

    for (let time = 0; time < 6; time++)
      expect(outcomes(await invited(full, [email]))).toEqual(['no_license'])

    expect(outcomes(await invited(await anOrganization({ licenses: 9 }), [email]))).toEqual(['sent'])
  })

  it('let the same person be invited again once a minute', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const email = address('ana')

    const rows = [
      await invited(organization, [email]),
      await invited(organization, [email]),
      await invited(organization, [email]),
    ]

    expect(rows.flatMap(outcomes)).toEqual(['sent', 'resent', 'too_soon'])
  })

  it('stay exact when many organizations invite one address at once', async () => {
    const organizations = await Promise.all(Array.from({ length: 8 }, () => anOrganization({ licenses: 9 })))
    const email = address('ana')

    const rows = await Promise.all(organizations.map((organization) => invited(organization, [email])))

    expect(rows.flatMap(outcomes).filter((outcome) => outcome === 'sent')).toHaveLength(5)
  })

  it('refuse the whole beyond 200 an hour of one inviter, and spend nothing on it', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const many = (n: number) => Array.from({ length: n }, (_, index) => address(`p${index}`))
    await invited(organization, many(100))
    await invited(organization, many(99))
    const before = await everythingOf(organization)

    await expect(invited(organization, many(2))).rejects.toMatchObject({
      code: 'too_many',
      details: { minutes: 60 },
    })
    expect(await everythingOf(organization)).toEqual(before)
    expect(outcomes(await invited(organization, many(1)))).toEqual(['sent'])
  })
})

describe('at once', () => {
  it('two admins who invite one address make one user', async () => {
    const organization = await anOrganization({ licenses: 9 })
    const admin = await aUser(organization, { profile: 'admin', account: await anAccount() })
    const other = allow(await actorOf(organization, admin.account?.accountId ?? ''), 'users.invite')
    const email = address('ana')

    const rows = await Promise.all([invited(organization, [email]), invited(organization, [email], other)])

    const user = await userOf(organization, email)
    expect(rows.flatMap(outcomes).sort()).toEqual(expect.arrayContaining(['sent']))
    expect((await invitationsOf(organization, user.id)).filter(({ state }) => state === 'open')).toHaveLength(
      1,
    )
  })

  it('two organizations who invite one address both get their user', async () => {
    const organizations = [await anOrganization({ licenses: 9 }), await anOrganization({ licenses: 9 })]
    const email = address('ana')

    const rows = await Promise.all(organizations.map((organization) => invited(organization, [email])))

    expect(rows.flatMap(outcomes)).toEqual(['sent', 'sent'])
  })

  it('lists in opposite order do not wait for each other', async () => {
    const [mine, theirs] = [await anOrganization({ licenses: 60 }), await anOrganization({ licenses: 60 })]
    const emails = Array.from({ length: 30 }, (_, index) => address(`p${index}`))

    const rows = await Promise.all([invited(mine, emails), invited(theirs, emails.toReversed())])

    expect(new Set(rows.flatMap(outcomes))).toEqual(new Set(['sent']))
  })
})

describe('input', () => {
  const row = { email: 'ana@people.test', profileId: randomUUID() }
  const codes = (input: unknown) =>
    inviteInput.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

  it.each([
    ['HTML', '<b>Ana</b>'],
    ['a formula', '=cmd|calc'],
    ['a text that turns around', 'Ana\u202Enimda'],
    ['an invisible character', 'A\u200Bna'],
  ])('refuses %s as a name', (_what, firstName) => {
    expect(codes({ rows: [{ ...row, firstName }], language: 'en' })).toEqual(['rows.0.firstName characters'])
  })

  it.each([
    'a@x.test,b@y.test',
    '"a@evil.test" @corp.test',
    'a@evil.test@corp.test',
    '<a@evil.test>',
    'ána@x.test',
  ])('refuses %s as an address', (email) => {
    expect(codes({ rows: [{ ...row, email }], language: 'en' })).toHaveLength(1)
  })

  it('takes a full-width at sign as the one it stands for', () => {
    expect(
      inviteInput.parse({ rows: [{ ...row, email: 'Ana＠People.test' }], language: 'en' }).rows[0]?.email,
    ).toBe('ana@people.test')
  })

  it('refuses no rows, more than 100, a long note, markup in it and another language', () => {
    expect(codes({ rows: [], language: 'en' })).toEqual(['rows required'])
    expect(codes({ rows: Array.from({ length: 101 }, () => row), language: 'en' })).toEqual([
      'rows too_many_rows',
    ])
    expect(codes({ rows: [row], language: 'en', note: 'x'.repeat(501) })).toEqual(['note too_long'])
    expect(codes({ rows: [row], language: 'en', note: '<script>' })).toEqual(['note characters'])
    expect(codes({ rows: [row], language: 'de' })).toEqual(['language invalid'])
  })

  it('drops whatever it did not ask for', () => {
    const input = {
      rows: [{ ...row, isSuperAdmin: true, organizationId: randomUUID() }],
      language: 'en',
      seats: 9,
    }

    expect(Object.keys(inviteInput.parse(input).rows[0] ?? {}).sort()).toEqual([
      'allDepartments',
      'departmentIds',
      'email',
      'firstName',
      'lastName',
      'profileId',
    ])
  })
})
