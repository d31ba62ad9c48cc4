import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { builtInProfileKeys } from '#lib/access/profiles.ts'
import { type AnOrganization, anAccount, anOrganization, aSession, aUser } from '#lib/testing/factories.ts'
import { anInvitee } from '#lib/testing/invitations.ts'
import { actionIds, call } from './actions.ts'
import { digestOf } from './digest.ts'
import { expect, test } from './fixtures.ts'

type Given = { organization: AnOrganization; userId: string; email: string }
const ofUser = ({ userId }: Given) => ({ userId })
const place = ({ organization }: Given) => ({ profileId: organization.profileIds.technician })

/** Every action of an organization, with values that whoever may do it gets through with. Only managers may. */
const actions: Record<string, (given: Given) => unknown> = {
  'app/o/[org]/users/actions.ts#remind': ofUser,
  'app/o/[org]/users/actions.ts#reinvite': ofUser,
  'app/o/[org]/users/actions.ts#revoke': ofUser,
  'app/o/[org]/users/actions.ts#copyLink': ofUser,
  'app/o/[org]/users/actions.ts#correctAddress': ({ userId, email }) => ({ userId, email }),
  'app/o/[org]/users/actions.ts#sendSaved': () => ({}),
  'app/o/[org]/users/invite/actions.ts#check': ({ email }) => ({ emails: [email] }),
  'app/o/[org]/users/invite/actions.ts#copyLink': ofUser,
  'app/o/[org]/users/invite/actions.ts#invite': (given) => ({
    rows: [{ email: given.email, ...place(given) }],
    language: 'en',
  }),
  'app/o/[org]/users/new/actions.ts#add': (given) => ({
    firstName: 'Ana',
    email: given.email,
    roleId: given.organization.roleId,
    language: 'en',
    ...place(given),
  }),
}

/** What stands outside every organization, for strangers, link holders and people about themselves. */
const outsideOrganizations: Record<string, readonly string[]> = {
  'app/(auth)/actions.ts': [
    'choosePassword',
    'confirm',
    'confirmWithPassword',
    'enter',
    'enterByLink',
    'found',
    'mailResetLink',
    'poseProof',
    'startAnew',
  ],
  'app/account/actions.ts': ['chooseLanguage', 'makeDefault', 'resend', 'signOut'],
  'app/dev/mailbox/actions.ts': ['openMailbox'],
  'app/invitation/[token]/actions.ts': ['accept', 'askAgain', 'confirmFirst', 'decline', 'join', 'switchTo'],
  'app/setup/actions.ts': ['foundFirst'],
}

test('names every action there is', () => {
  const written = globSync('app/**/actions.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:const|async function) (\w+)/gm)].map(
      ([, name]) => `${file}#${name}`,
    ),
  )
  const named = [
    ...Object.keys(actions),
    ...Object.entries(outsideOrganizations).flatMap(([file, names]) =>
      names.map((name) => `${file}#${name}`),
    ),
  ]

  expect(named.sort()).toEqual(written.sort())
  expect([...actionIds().keys()].sort()).toEqual(written)
})

for (const [action, valuesOf] of Object.entries(actions)) {
  test(`${action} is refused to everybody it is not for, and changes nothing then`, async () => {
    const organization = await anOrganization({ licenses: 20 })
    const given = { organization, ...(await anInvitee(organization)), email: `ana@${organization.slug}.test` }
    const run = async (accountId: string | undefined, more: { slug?: string; origin?: string } = {}) => {
      const { slug = organization.slug, ...sender } = more
      const session = accountId ? { session: await aSession(accountId) } : {}
      const path = pathOf(action, organization)
      const { result } = await call(action, [slug, valuesOf(given)], { path, ...session, ...sender })

      return result?.ok ? 'done' : result?.code
    }
    const outsider = await anOrganization({ licenses: 5 })
    const former = await aUser(organization, { status: 'deactivated', profile: 'admin' })
    const waiting = await aUser(organization, { status: 'waiting', profile: 'admin' })
    const profiles = builtInProfileKeys.filter((profile) => profile !== 'admin')
    const members = await Promise.all(profiles.map((profile) => aUser(organization, { profile })))
    const admin = await aUser(organization, { profile: 'admin' })
    const everybody = [former, waiting, admin, ...members].map(({ account }) => account?.accountId ?? '')
    for (const accountId of everybody) await aSession(accountId)
    const before = await digestWithoutSessions(organization.organizationId, given.email)

    const answers = await Promise.all(members.map(({ account }) => run(account?.accountId)))
    expect(Object.fromEntries(profiles.map((profile, index) => [profile, answers[index]]))).toEqual(
      Object.fromEntries(profiles.map((profile) => [profile, 'forbidden'])),
    )
    expect(await run(former.account?.accountId)).toBe('access_ended')
    expect(await run(waiting.account?.accountId)).toBe('access_ended')
    expect(await run(outsider.superAdmin.accountId)).toBe('not_found')
    expect(await run((await anAccount()).accountId)).toBe('not_found')
    expect(await run(undefined)).toBe('signed_out')
    expect(await run(admin.account?.accountId, { origin: '' })).toBe('forbidden_origin')
    expect(await digestWithoutSessions(organization.organizationId, given.email)).toEqual(before)

    expect(await run(admin.account?.accountId)).toBe('done')
  })

  if (!['sendSaved', 'check'].includes(action.split('#')[1] ?? '')) {
    test(`${action} takes nothing of another organization for its own`, async () => {
      const [mine, theirs] = [await anOrganization({ licenses: 5 }), await anOrganization({ licenses: 5 })]
      const given = { organization: theirs, ...(await anInvitee(theirs)), email: `ana@${mine.slug}.test` }
      const session = await aSession(mine.superAdmin.accountId)
      const digest = () => digestWithoutSessions(mine.organizationId, theirs.organizationId, given.email)
      const before = await digest()

      const { result } = await call(action, [mine.slug, valuesOf(given)], {
        path: pathOf(action, mine),
        session,
      })

      expect(result).toMatchObject({
        ok: false,
        code: expect.stringMatching(/^(not_found|profile_gone|not_pending)$/),
      })
      expect(await digest()).toEqual(before)
    })
  }
}

test('an organization I am not in cannot become the one I land in', async () => {
  const [mine, theirs] = [await anOrganization(), await anOrganization()]
  const form = new FormData()
  form.set('slug', theirs.slug)
  const session = await aSession(mine.superAdmin.accountId)
  const before = await digestWithoutSessions(mine.superAdmin.accountId, theirs.organizationId)

  const { result } = await call('app/account/actions.ts#makeDefault', [null, form], {
    path: '/account/organizations',
    session,
  })

  expect(result).toMatchObject({ ok: false, code: 'not_found' })
  expect(await digestWithoutSessions(mine.superAdmin.accountId, theirs.organizationId)).toEqual(before)
})

const pathOf = (action: string, { slug }: AnOrganization) =>
  `/${dirname(action.slice('app/'.length).split('#')[0] ?? '').replace('[org]', slug)}`

/** The tests open sessions as they go. */
async function digestWithoutSessions(...marks: string[]) {
  const { sessions: _opened, ...rest } = await digestOf(...marks)

  return rest
}
