import { accountOf } from '#lib/testing/answering.ts'
import { anAccount, anOrganization, aSession } from '#lib/testing/factories.ts'
import { anInvitee, linkOf, userOf } from '#lib/testing/invitations.ts'
import { call } from './actions.ts'
import { unknownFields } from './bad-values.ts'
import { digestOf } from './digest.ts'
import { expect, test } from './fixtures.ts'
import { type Entry, entries, type Given, type Values } from './forms.ts'
import { wordsFor } from './words.ts'

for (const [action, entry] of Object.entries(entries)) {
  test(`${action} refuses what is wrong at its field, in words for everybody, and keeps nothing of it`, async () => {
    const { given, session, marks } = await begin()
    const good = entry.good(given)
    const before = await digestOf(...marks)
    const [surprises, codes] = [[] as string[], new Set<string>(['invalid'])]

    for (const [field, kind] of Object.entries(entry.fields(given.domain))) {
      for (const [what, [value, code]] of Object.entries(kind)) {
        if (entry.form && value !== undefined && typeof value !== 'string') continue
        const answer = await send(action, entry, given, put(good, field, value), session)
        const got = answer?.ok === false ? `${answer.code} ${answer.fields?.[field]}` : JSON.stringify(answer)
        if (got !== `invalid ${code}`) surprises.push(`${field}, ${what}: ${got}, not ${code}`)
        codes.add(code)
      }
    }
    for (const whole of [null, [], 'ana', 7, undefined]) {
      const answer = await send(action, entry, given, whole, session)
      if (answer?.ok !== false || answer.code !== 'invalid')
        surprises.push(`${JSON.stringify(whole)} as a whole`)
    }

    expect(surprises).toEqual([])
    for (const code of codes)
      expect(wordsFor(code), code).toEqual([expect.any(String), expect.any(String), expect.any(String)])
    expect(await digestOf(...marks)).toEqual(before)
  })
}

test('a full-width @ and a look-alike domain are kept as what they stand for, by every form that keeps an address', async () => {
  const shapes = {
    'ana\uFF20{domain}': 'ana@{domain}',
    'bob@\u0430\u0440\u0440le-{domain}': 'bob@xn--',
    'C\uFF21RLA@{domain}': 'carla@{domain}',
  }
  for (const action of ['invite/actions.ts#invite', 'new/actions.ts#add', 'actions.ts#correctAddress']) {
    const name = `app/o/[org]/users/${action}`
    const entry = entries[name]
    const { given, session } = await begin()
    if (!entry) throw new Error(`no entry ${name}`)

    for (const [typed, kept] of Object.entries(shapes)) {
      const address = typed.replace('{domain}', given.domain)
      const field = action.startsWith('invite') ? 'rows.0.email' : 'email'
      const answer = await send(name, entry, given, put(entry.good(given), field, address), session)

      expect(answer, `${action} ${typed}`).toMatchObject({ ok: true })
      expect(JSON.stringify(answer)).toContain(kept.replace('{domain}', given.domain))
    }
  }
})

test('fields that a form does not have give nobody anything', async () => {
  const { given, session } = await begin()
  const { organization, domain, link, userId } = given
  const more = unknownFields(organization.profileIds.admin)

  const invite = entries['app/o/[org]/users/invite/actions.ts#invite']
  const [row] = (invite?.good(given).rows ?? []) as Values[]
  const rows = [{ ...more, ...row, userId, status: 'active', isSuperAdmin: true }]
  const values = { ...more, ...invite?.good(given), rows }
  if (invite) await send('app/o/[org]/users/invite/actions.ts#invite', invite, given, values, session)
  const join = entries['app/invitation/[token]/actions.ts#join']
  if (join)
    await send(
      'app/invitation/[token]/actions.ts#join',
      join,
      given,
      { ...more, ...join.good({ ...given, link }) },
      '',
    )

  const mine = { profileId: organization.profileIds.technician, organizationId: organization.organizationId }
  expect(await userOf(organization, `ana@${domain}`)).toMatchObject({ ...mine, status: 'invited' })
  expect(await userOf(organization, `invited@${domain}`)).toMatchObject({ ...mine, status: 'active' })
})

test('of a field that is sent twice one value counts, and it is checked', async () => {
  const { given } = await begin()
  const form = new FormData()
  for (const [field, value] of Object.entries({ by: 'link', email: `ana@${given.domain}` }))
    form.append(field, value)
  form.append('email', `<b>@${given.domain}`)

  const { result } = await call('app/(auth)/actions.ts#enter', [null, form], { path: '/sign-in' })

  expect(result).toMatchObject({ ok: false, code: 'invalid', fields: { email: 'email_invalid' } })
})

test('a file where text belongs is as if nothing had been sent', async () => {
  const form = new FormData()
  form.append('by', 'link')
  form.append('email', new File(['ana@people.test'], 'email.txt'))

  const { result } = await call('app/(auth)/actions.ts#enter', [null, form], { path: '/sign-in' })

  expect(result).toMatchObject({ ok: false, code: 'invalid', fields: { email: 'email_required' } })
})

test('a language that does not exist is not remembered', async () => {
  const account = await anAccount()
  const session = await aSession(account.accountId)
  for (const locale of [undefined, '', 'xx', '<b>', 'pt-BR\u0000', 'a'.repeat(200_000)]) {
    const form = new FormData()
    if (locale !== undefined) form.append('locale', locale)
    await call('app/account/actions.ts#chooseLanguage', [form], { path: '/account/organizations', session })
  }
  for (const form of [null, [], {}, 'pt-BR', undefined]) {
    await call('app/account/actions.ts#chooseLanguage', [form], { path: '/account/organizations', session })
  }

  expect((await accountOf(account.email))?.language).toBe('en')
})

test('an organization that is no text is one that does not exist', async () => {
  const { session } = await begin()
  for (const organization of [
    null,
    7,
    [],
    {},
    ['x'],
    'x\u0000',
    'a'.repeat(200_000),
    '../..',
    "' or 1=1 --",
  ]) {
    const { result } = await call('app/o/[org]/users/actions.ts#sendSaved', [organization, {}], {
      path: '/',
      session,
    })
    expect(result, JSON.stringify(organization).slice(0, 40)).toMatchObject({ ok: false, code: 'not_found' })
  }
})

/** An organization of its own, a session of its super admin, somebody invited, and what a digest has to look for. */
async function begin() {
  const organization = await anOrganization({ licenses: 20 })
  const domain = `${organization.slug}.test`
  const { userId } = await anInvitee(organization, `invited@${domain}`)
  const given: Given = { organization, domain, userId, link: await linkOf(organization, userId) }
  const session = await aSession(organization.superAdmin.accountId)

  return { given, session, marks: [organization.organizationId, organization.superAdmin.accountId, domain] }
}

async function send(action: string, entry: Entry, given: Given, values: unknown, session: string) {
  const path = entry.path.replace('[org]', given.organization.slug).replace('[token]', given.link)
  const args = entry.form ? [null, formOf(values)] : [given.organization.slug, values]

  return (await call(action, args, { path, session })).result
}

/** Fields as a form holds them; what is no set of fields goes as it is. */
function formOf(values: unknown) {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return values
  const form = new FormData()
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) form.append(name, String(value))

  return form
}

/** The values with another one in a place: `rows.0.email`. */
function put(values: Values, path: string, value: unknown): Values {
  const [key = '', ...rest] = path.split('.')
  const inner = values[key]
  const next = rest.length > 0 ? put((inner ?? []) as Values, rest.join('.'), value) : value

  return (
    Array.isArray(values) ? Object.assign([...values], { [key]: next }) : { ...values, [key]: next }
  ) as Values
}
