import { anOrganization, aUser } from '#lib/testing/factories.ts'
import { aDepartment, anInvitee, expire } from '#lib/testing/invitations.ts'
import { manyUsers } from '#lib/testing/many-users.ts'
import { expect, test } from './fixtures.ts'
import { list } from './users-page.ts'

test('the tabs count everybody by status, and each shows its own', async ({ page, signIn }) => {
  // No license is free: whoever waits goes on waiting.
  const organization = await anOrganization({ licenses: 2 })
  for (const status of ['active', 'waiting', 'deactivated', 'not_invited'] as const) {
    await aUser(organization, { status, firstName: status, lastName: 'Person' })
  }
  await anInvitee(organization, `pending@${organization.slug}.test`)
  const late = await anInvitee(organization, `late@${organization.slug}.test`)
  await expire(organization, late.userId)
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/users`)
  const { tab, people } = list(page)

  for (const [view, shown] of [
    ['Active 2', /Beatriz|active/],
    ['Invited 1', /pending@/],
    ['Waiting 1', /waiting/],
    ['Not invited 1', /not_invited/],
    ['Expired 1', /late@/],
    ['Inactive 1', /deactivated/],
  ] as const) {
    await tab(view).click()
    await expect(tab(view)).toHaveAttribute('aria-current', 'page')
    await expect(people).toHaveCount(Number(view.at(-1)))
    await expect(people.first()).toContainText(shown)
  }
  await tab('All 7').click()
  await expect(people).toHaveCount(7)
  await page.getByRole('button', { name: 'More views' }).click()
  await page.getByRole('menuitem', { name: 'Admins' }).click()
  await expect(people).toHaveCount(1)
  await expect(tab('Admins')).toHaveAttribute('aria-current', 'page')
})

test('the search finds names without their accents and takes a % as a %', async ({ page, signIn }) => {
  const organization = await anOrganization({ licenses: 20 })
  await aUser(organization, { firstName: 'Étienne', lastName: 'Guérin' })
  await aUser(organization, { firstName: 'Zoé', lastName: 'Lima', email: `100%@${organization.slug}.test` })
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/users`)
  const { search, people } = list(page)

  await search.fill('etienne gue')
  await expect(people).toHaveCount(1)
  await expect(people).toContainText('Étienne Guérin')
  await expect(page).toHaveURL(/[?&]q=etienne\+gue/)
  await search.fill('ZOÉ')
  await expect(people).toContainText('Zoé Lima')
  await search.fill('%')
  await expect(page).toHaveURL(/q=%25/)
  await expect(people).toHaveCount(1)
  await search.fill('_')
  await expect(page.getByText('No users match these filters.')).toBeVisible()
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(people).toHaveCount(3)
  await expect(search).toHaveValue('')
})

test('filters and order stand in the address, can be taken away one by one, and Back undoes them', async ({
  page,
  signIn,
}) => {
  const organization = await anOrganization({ licenses: 20 })
  await aDepartment(organization, 'Sales')
  await aUser(organization, { firstName: 'Ana', profile: 'viewer' })
  await aUser(organization, { firstName: 'Zita', profile: 'viewer' })
  await aUser(organization, { firstName: 'Bob', profile: 'agent' })
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/users`)
  const { people } = list(page)
  const names = () => people.getByRole('rowheader').allTextContents()
  const sorted = page.getByRole('columnheader', { name: 'User' })

  await page.getByRole('combobox', { name: 'Profile' }).selectOption('Viewer')
  await expect(page).toHaveURL(new RegExp(`profile=${organization.profileIds.viewer}`))
  await expect(people).toHaveCount(2)
  await page.getByRole('link', { name: 'Sort by user' }).click()
  await expect(sorted).toHaveAttribute('aria-sort', 'ascending')
  expect((await names()).map((name) => /Ana|Zita/.exec(name)?.[0])).toEqual(['Ana', 'Zita'])
  await page.getByRole('link', { name: 'Sort by user' }).click()
  await expect(sorted).toHaveAttribute('aria-sort', 'descending')
  await expect(people.first()).toContainText('Zita')

  await page.goBack()
  await expect(sorted).toHaveAttribute('aria-sort', 'ascending')
  await expect(people.first()).toContainText('Ana')
  await page.getByRole('combobox', { name: 'Department' }).selectOption('Sales')
  await expect(page.getByText('No users match these filters.')).toBeVisible()
  await page.getByRole('link', { name: 'Remove filter Department: Sales' }).click()
  await expect(people).toHaveCount(2)
  await page.reload()
  await expect(people.first()).toContainText('Ana')
  await page.getByRole('link', { name: 'Clear all' }).click()
  await expect(people).toHaveCount(4)
  await expect(page).toHaveURL(`/o/${organization.slug}/users?sort=name`)
})

test('60 users are walked through page by page, and Back walks back', async ({ page, signIn }) => {
  const organization = await anOrganization({ licenses: 20 })
  await manyUsers(organization, 59)
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/users?view=all&sort=name`)
  const { people, pager } = list(page)
  await expect(pager).toContainText('1–50 of 60')
  await expect(people).toHaveCount(50)
  await expect(pager.getByRole('button', { name: 'Previous' })).toBeDisabled()

  await pager.getByRole('link', { name: 'Next' }).click()
  await expect(pager).toContainText('51–60 of 60')
  await expect(people).toHaveCount(10)
  await expect(page).toHaveURL(/cursor=/)
  const second = await people.getByRole('rowheader').allTextContents()
  await pager.getByRole('link', { name: 'Previous' }).click()
  await expect(pager).toContainText('1–50 of 60')
  const first = await people.getByRole('rowheader').allTextContents()
  expect(new Set([...first, ...second]).size).toBe(60)
  await page.goBack()
  await expect(pager).toContainText('51–60 of 60')
  await page.goBack()
  await expect(pager).toContainText('1–50 of 60')

  await pager.getByRole('button', { name: '50 per page' }).click()
  await page.getByRole('menuitem', { name: '25 per page' }).click()
  await expect(people).toHaveCount(25)
  await expect(page).toHaveURL(/size=25/)
})

test('without JavaScript the list is searched, sorted and walked through all the same', async ({
  browser,
  signIn,
}) => {
  const organization = await anOrganization({ licenses: 20 })
  await manyUsers(organization, 59)
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signIn(organization.superAdmin.accountId, context)
  const page = await context.newPage()
  await page.goto(`/o/${organization.slug}/users?view=all`)
  const { people, pager, search } = list(page)

  await page.getByRole('link', { name: 'Sort by user' }).click()
  await expect(page.getByRole('columnheader', { name: 'User' })).toHaveAttribute('aria-sort', 'ascending')
  await pager.getByRole('link', { name: 'Next' }).click()
  await expect(pager).toContainText('51–60 of 60')
  await search.fill('person-7@')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(people).toHaveCount(1)
  await expect(page).toHaveURL(/view=all.*q=person-7|q=person-7.*view=all/)
  await expect(page).toHaveURL(/sort=name/)
  await context.close()
})

test('on a phone everybody is a card, and nothing scrolls sideways', async ({ page, signIn }) => {
  const organization = await anOrganization({ licenses: 20 })
  await aUser(organization, {
    firstName: 'Maximiliane-Alexandrina',
    lastName: 'Oliveira de Albuquerque Cavalcanti',
    email: `a.very.long.address.that.does.not.end@${organization.slug}.subdomain.company.test`,
  })
  await signIn(organization.superAdmin.accountId)
  for (const width of [375, 320]) {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(`/o/${organization.slug}/users`)
    await expect(list(page).people).toHaveCount(2)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  const card = list(page).people.filter({ hasText: 'Maximiliane' })
  await expect(card.getByText('Technician')).toBeHidden()

  await card.getByLabel(/^Details of Maximiliane/).click()
  await expect(card.getByText('Technician')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('a viewer has no way to the users, and is told which permission they lack', async ({ page, signIn }) => {
  const organization = await anOrganization({ licenses: 20 })
  const { account } = await aUser(organization, { profile: 'viewer' })
  await signIn(account?.accountId ?? '')
  await page.goto(`/o/${organization.slug}`)
  const places = page.getByRole('navigation', { name: 'Main navigation' })
  await expect(places.getByRole('link', { name: 'Overview' })).toBeVisible()
  await expect(places.getByRole('link', { name: 'Users' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Invite users' })).toHaveCount(0)

  await page.goto(`/o/${organization.slug}/users`)
  await expect(page.getByRole('heading', { name: 'You cannot see this page' })).toBeVisible()
})
