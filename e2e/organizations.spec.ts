import { and, eq } from 'drizzle-orm'
import { users } from '#db/schema/index.ts'
import { anAccount, anOrganization, aUser } from '#lib/testing/factories.ts'
import { inOrganization } from '#lib/transaction.ts'
import { address, expect, test } from './fixtures.ts'

/** Somebody who manages two organizations. */
async function inTwo() {
  const owner = await anAccount({ firstName: 'Beatriz', lastName: 'Nogueira' })
  const [first, second] = [
    await anOrganization({ owner, name: 'Vento Sul', licenses: 5 }),
    await anOrganization({ owner, name: 'Serra Azul', licenses: 5 }),
  ]
  const [bruno, carla] = [
    await aUser(first, { firstName: 'Bruno', lastName: 'Reis' }),
    await aUser(second, { firstName: 'Carla', lastName: 'Dias' }),
  ]

  return { owner, first, second, bruno, carla }
}

test('the switcher leads to another organization, and each shows only its own people', async ({
  page,
  signIn,
}) => {
  const { owner, first, second, bruno, carla } = await inTwo()
  await signIn(owner.accountId)
  await page.goto(`/o/${first.slug}/users`)
  await expect(page.getByRole('row', { name: bruno.name })).toBeVisible()
  await expect(page.getByText(carla.name)).toHaveCount(0)

  await page.getByRole('button', { name: 'Organization: Vento Sul' }).click()
  await page.getByRole('menuitem', { name: 'Serra Azul' }).click()
  await expect(page).toHaveURL(`/o/${second.slug}`)
  await expect(page.getByRole('button', { name: 'Organization: Serra Azul' })).toBeVisible()

  await page.getByRole('navigation').getByRole('link', { name: 'Users' }).click()
  await expect(page.getByRole('row', { name: carla.name })).toBeVisible()
  await expect(page.getByText(bruno.name)).toHaveCount(0)
})

test('two tabs in two organizations never mix, whatever the other one does', async ({
  page,
  context,
  signIn,
}) => {
  const { owner, first, second } = await inTwo()
  await signIn(owner.accountId)
  const other = await context.newPage()
  await page.goto(`/o/${first.slug}/users/new`)
  await other.goto(`/o/${second.slug}/users/new`)

  for (const [tab, firstName] of [
    [page, 'Iara'],
    [other, 'Otto'],
  ] as const) {
    await tab.getByLabel('First name').fill(firstName)
    await tab.getByLabel('E-mail', { exact: true }).fill(`${firstName.toLowerCase()}@people.test`)
  }
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'Add user and send invitation' }).click()
    await expect(tab.getByText(/Invitation sent to/).first()).toBeVisible()
  }

  const invited = ({ organizationId }: { organizationId: string }) =>
    inOrganization(organizationId, (tx) =>
      tx
        .select({ email: users.email })
        .from(users)
        .where(and(eq(users.organizationId, organizationId), eq(users.status, 'invited'))),
    )
  expect(await invited(first)).toEqual([{ email: 'iara@people.test' }])
  expect(await invited(second)).toEqual([{ email: 'otto@people.test' }])
  await page.goto(`/o/${first.slug}/users?view=invited`)
  await expect(page.getByRole('row', { name: 'iara@people.test' })).toBeVisible()
  await expect(page.getByText('otto@people.test')).toHaveCount(0)
})

test('another organization becomes the default, and signing in lands there', async ({ page, signIn }) => {
  const { owner, first, second } = await inTwo()
  await signIn(owner.accountId)
  await page.goto(`/o/${first.slug}`)
  await page.getByRole('button', { name: 'Organization: Vento Sul' }).click()
  await page.getByRole('menuitem', { name: 'All organizations' }).click()

  for (const [name, slug] of [
    ['Vento Sul', first.slug],
    ['Serra Azul', second.slug],
  ] as const) {
    await page.goto('/account/organizations')
    await page.getByRole('button', { name: `Make default: ${name}` }).click()
    await expect(page.getByText(`${name} is now your default organization.`)).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Default')
    await expect(page.getByRole('button', { name: `Make default: ${name}` })).toHaveCount(0)
    await page.goto('/')
    await expect(page).toHaveURL(`/o/${slug}`)
  }
})

test('somebody without an organization is welcomed, told what to do, and can sign out', async ({
  page,
  signIn,
}) => {
  const person = await anAccount({ firstName: 'Iara' })
  await signIn(person.accountId)
  await page.goto('/')

  await expect(page).toHaveURL('/welcome')
  await expect(page.getByRole('heading', { name: 'Welcome, Iara' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(`Ask an admin to invite you as ${person.email}`)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
})

test('whose access ended is told so by name, and finds their other organizations', async ({
  page,
  signIn,
}) => {
  const { first } = await inTwo()
  const gone = await aUser(first, { status: 'deactivated' })
  await signIn(gone.account?.accountId ?? '')

  const answer = await page.goto(`/o/${first.slug}/users`)

  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { name: 'Your access has ended' })).toBeVisible()
  await expect(page.getByText('Your access to Vento Sul has ended.')).toBeVisible()
  await page.getByRole('link', { name: 'Your organizations' }).click()
  await expect(page.getByText('Access ended')).toBeVisible()
})

test('who lacks a permission is told which one and who can give it, inside the shell', async ({
  page,
  signIn,
}) => {
  const { first } = await inTwo()
  const technician = await aUser(first, { profile: 'technician' })
  await signIn(technician.account?.accountId ?? '')

  const answer = await page.goto(`/o/${first.slug}/users`)

  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { name: 'You cannot see this page' })).toBeVisible()
  await expect(page.getByText(/You need the “.+” permission/)).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Users' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Invite users' })).toHaveCount(0)
})

test('what does not exist and what is somebody else’s are the same 404', async ({ page, signIn }) => {
  const { owner, first } = await inTwo()
  const theirs = await anOrganization()
  await signIn(owner.accountId)

  for (const path of [
    `/o/${theirs.slug}`,
    `/o/${theirs.slug}/users`,
    '/o/no-such-organization',
    `/o/${first.slug}/no-such-page`,
    `/o/${first.slug}/users/${theirs.superAdminId}`,
    '/no-such-page',
  ]) {
    const answer = await page.goto(path)
    expect([path, answer?.status()]).toEqual([path, 404])
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  }
  expect(new URL(page.url()).origin).toBe(address())
})
