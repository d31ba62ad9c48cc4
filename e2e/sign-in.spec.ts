import type { Page } from '@playwright/test'
import { hashPassword } from '#lib/auth/password-hash.ts'
import { countSessions, mailedLink, mailsTo } from '#lib/testing/account-links.ts'
import { anAccount, anOrganization, aSession } from '#lib/testing/factories.ts'
import { address, expect, test } from './fixtures.ts'
import { readForm, servers } from './http.ts'

const password = 'quiet harbor lantern 42'
const other = 'seven copper kettles sing'

/** Somebody with a password and an organization to land in. */
async function aMember() {
  const owner = await anAccount({ passwordHash: await hashPassword(password) })

  return { ...owner, home: `/o/${(await anOrganization({ owner })).slug}` }
}

async function signInWith(page: Page, email: string, word: string) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Whether a session opens the start page of its owner, on each server. */
const opens = (session: string, path: string) =>
  Promise.all(
    servers().map(async (server) => {
      const headers = { cookie: `muster.session=${session}` }
      return (await fetch(`${server}${path}`, { headers, redirect: 'manual' })).status
    }),
  )

test('the right password leads to one’s organization', async ({ page }) => {
  const { email, home } = await aMember()

  await signInWith(page, email.toUpperCase(), password)

  await expect(page).toHaveURL(home)
  await page.goto('/sign-in')
  await expect(page).toHaveURL(home)
})

test('a wrong password is answered in the same words whether or not the address is known', async ({
  page,
}) => {
  const { email } = await aMember()
  const withoutPassword = await anAccount()

  for (const one of [email, 'nobody-at-all@people.test', withoutPassword.email]) {
    await signInWith(page, one, other)
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveText(
      'The e-mail address or the password is not right.',
    )
    await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue(one)
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  }
  expect(await page.context().cookies()).toEqual([])
})

test('a mailed link signs in once, though a scanner opened it before', async ({ page, request }) => {
  const { email, accountId, home } = await aMember()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByRole('button', { name: 'E-mail me a sign-in link' }).click()
  await expect(page.getByText(`If an account exists for ${email}, we sent a link`)).toBeVisible()
  expect(await mailsTo(accountId)).toEqual(['magic-link'])
  const link = `/magic/${await mailedLink(accountId, 'sign_in')}`

  for (const method of ['GET', 'HEAD', 'GET']) {
    const scanned = await request.fetch(`${address()}${link}`, { method })
    expect(scanned.headers()['set-cookie']).toBeUndefined()
  }
  expect(await countSessions(accountId)).toBe(0)

  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(home)

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
})

test('asking for a link says the same to an address nobody has', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail', { exact: true }).fill('nobody-there@people.test')
  await page.getByRole('button', { name: 'E-mail me a sign-in link' }).click()

  await expect(
    page.getByText('If an account exists for nobody-there@people.test, we sent a link'),
  ).toBeVisible()
})

test('a forgotten password is replaced by mail, which ends every session and the old password', async ({
  page,
}) => {
  const { email, accountId, home } = await aMember()
  const sessions = [await aSession(accountId), await aSession(accountId)]

  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot password' }).click()
  await expect(page.getByRole('heading', { name: 'Forgot password' })).toBeVisible()
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByRole('button', { name: 'Send link' }).click()
  await expect(page.getByText(`If an account exists for ${email}, we sent a link`)).toBeVisible()
  const link = `/reset-password/${await mailedLink(accountId, 'reset_password')}`

  await page.goto(link)
  await page.getByLabel('New password', { exact: true }).fill('too short')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByLabel('New password', { exact: true })).toHaveAccessibleDescription(
    /Use at least 15 characters/,
  )
  await page.getByLabel('New password', { exact: true }).fill(other)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password was changed')).toBeVisible()

  for (const session of sessions) expect(await opens(session, home)).toEqual([307, 307])
  expect(await mailsTo(accountId)).toEqual(['reset-password', 'password-changed'])
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
  await signInWith(page, email, password)
  await expect(page.getByText('The e-mail address or the password is not right.')).toBeVisible()
  await signInWith(page, email, other)
  await expect(page).toHaveURL(home)
})

test('a forgotten password says the same to an address nobody has', async ({ page }) => {
  await page.goto('/forgot-password')
  await page.getByLabel('E-mail', { exact: true }).fill('nobody-either@people.test')
  await page.getByRole('button', { name: 'Send link' }).click()

  await expect(
    page.getByText('If an account exists for nobody-either@people.test, we sent a link'),
  ).toBeVisible()
})

test('signing out ends the session on every server, and only this one', async ({ page, context }) => {
  const { email, accountId, home } = await aMember()
  const elsewhere = await aSession(accountId)
  await signInWith(page, email, password)
  await expect(page).toHaveURL(home)
  const session = (await context.cookies()).find(({ name }) => name === 'muster.session')?.value ?? ''
  expect(await opens(session, home)).toEqual([200, 200])

  await page.getByRole('button', { name: 'Account: Ana Souza' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')

  expect(await opens(session, home)).toEqual([307, 307])
  expect(await opens(elsewhere, home)).toEqual([200, 200])
  await page.goto(home)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

const evil = [
  ...['https://evil.example', '//evil.example', '///evil.example', '////evil.example/%2e%2e'],
  ...['/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', ' //evil.example'],
  ...['/%2f/evil.example', '/%5cevil.example', '/%252fevil.example', '/.//evil.example', '/..//evil.example'],
  ...['javascript:alert(1)', 'data:text/html,x', 'http:evil.example', 'evil.example', '@evil.example'],
  ...['/%09/evil.example', '/\u00a0/evil.example', '/%0d%0aLocation:%20https://evil.example', '?next=//evil'],
]

test('where to go after signing in never leaves the site', async ({ page }) => {
  const { email, accountId, home } = await aMember()
  const signedIn = { cookie: `muster.session=${await aSession(accountId)}` }
  const send = await readForm('/sign-in', 'name="password"')
  const asked = (next: string) => `/sign-in?next=${encodeURIComponent(next)}`

  for (const next of evil) {
    const sent = await send({ email, password, by: 'password', next })
    const read = await fetch(`${address()}${asked(next)}`, { headers: signedIn, redirect: 'manual' })
    const leadsTo = [sent.location, read.headers.get('location')]
    expect({ next, leadsTo }).toEqual({ next, leadsTo: ['/', '/'] })
  }

  await page.goto(asked('//evil.example'))
  await page.getByLabel('E-mail', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(home)
  await page.goto(asked(`${home}/users?view=all`))
  await expect(page).toHaveURL(`${home}/users?view=all`)
})
