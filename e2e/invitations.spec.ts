import type { Page } from '@playwright/test'
import { acceptedBy, aLink } from '#lib/testing/answering.ts'
import { type AnOrganization, anOrganization } from '#lib/testing/factories.ts'
import { anInvitee, expire, invitationsOf, linkOf, mailsOf, userOf } from '#lib/testing/invitations.ts'
import { expect, test } from './fixtures.ts'
import { choose, list } from './users-page.ts'

test('invitations are listed by what became of them', async ({ page, signIn }) => {
  const organization = await anOrganization({ licenses: 20 })
  const email = (name: string) => `${name}@${organization.slug}.test`
  await anInvitee(organization, email('pending'))
  await expire(organization, (await anInvitee(organization, email('late'))).userId)
  await acceptedBy(await aLink(organization, { email: email('joined') }))
  await anInvitee(organization, email('unwanted'))
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/invitations`)
  const { tab, people } = list(page)
  await expect(tab('Pending 2')).toHaveAttribute('aria-current', 'page')

  await choose(page, email('unwanted'), 'Revoke invitation')
  const question = page.getByRole('alertdialog', { name: `Revoke the invitation of ${email('unwanted')}?` })
  await question.getByRole('button', { name: 'Revoke invitation' }).click()
  await expect(page.getByText(`Invitation of ${email('unwanted')} revoked`)).toBeVisible()

  for (const [view, who, state] of [
    ['Pending 1', 'pending', 'Pending'],
    ['Expired 1', 'late', 'Expired'],
    ['Accepted 1', 'joined', 'Accepted'],
    ['Revoked 1', 'unwanted', 'Revoked'],
  ] as const) {
    await tab(view).click()
    await expect(tab(view)).toHaveAttribute('aria-current', 'page')
    await expect(people).toHaveCount(1)
    await expect(people).toContainText(email(who))
    await expect(people).toContainText(state)
  }
})

test('inviting again after an invitation ran out kills the old link and mails one that works', async ({
  page,
  signIn,
  browser,
}) => {
  const organization = await anOrganization({ licenses: 20 })
  const { userId, email } = await anInvitee(organization)
  const old = await linkOf(organization, userId)
  await expire(organization, userId)
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/invitations?view=expired`)

  await choose(page, email, 'Re-invite')
  await expect(page.getByText(`New invitation sent to ${email}`)).toBeVisible()
  await expect(page.getByText('No invitation has expired.')).toBeVisible()
  await list(page).tab('Pending 1').click()
  await expect(list(page).people).toContainText('2× invited')

  expect(await mailsOf(organization, userId)).toEqual(['invitation', 'invitation'])
  const theirs = await browser.newPage()
  await theirs.goto(`/invitation/${old}`)
  await expect(theirs.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
  await theirs.goto(`/invitation/${await linkOf(organization, userId)}`)
  await expect(theirs.getByRole('heading', { name: 'Join Vento Sul' })).toBeVisible()
  await theirs.close()
})

test('the menu of a row reminds, once a minute, and copies a link that opens the invitation', async ({
  page,
  signIn,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { organization, userId, email } = await listed(page, signIn)

  await choose(page, email, 'Remind')
  await expect(page.getByText(`Reminder sent to ${email}`)).toBeVisible()
  await page.getByRole('button', { name: `Actions for ${email}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Remind' })).toContainText('Reminded once')
  await page.getByRole('menuitem', { name: 'Remind' }).click()
  await expect(page.getByText('This was done a moment ago. Try again in a minute.')).toBeVisible()
  expect(await mailsOf(organization, userId)).toEqual(['invitation', 'reminder'])

  await choose(page, email, 'Copy invitation link')
  await expect(page.getByText('Invitation link copied')).toBeVisible()
  const theirs = await browser.newPage()
  await theirs.goto(await page.evaluate(() => navigator.clipboard.readText()))
  await expect(theirs.getByLabel('E-mail')).toHaveValue(email)
  await theirs.close()
})

test('a corrected address gets an invitation of its own, and what is wrong with it is said at the field', async ({
  page,
  signIn,
}) => {
  const { organization, userId, email } = await listed(page, signIn)
  const right = `right@${organization.slug}.test`

  await choose(page, email, 'Correct address')
  const dialog = page.getByRole('dialog', { name: 'Correct the address' })
  const field = dialog.getByLabel('E-mail address')
  await expect(field).toBeFocused()
  const submit = dialog.getByRole('button', { name: 'Send to this address' })
  await field.fill(`a@${organization.slug}.test,b@${organization.slug}.test`)
  await submit.click()
  await expect(field).toHaveAccessibleDescription('This is not an e-mail address.')
  await field.fill(organization.superAdmin.email)
  await submit.click()
  await expect(dialog).toContainText('This e-mail address is already in use.')
  await field.fill(right)
  await submit.click()

  await expect(page.getByText(`Invitation sent to ${right}`)).toBeVisible()
  await expect(page.getByRole('row', { name: right })).toBeVisible()
  expect((await invitationsOf(organization, userId)).map(({ email: to, state }) => [to, state])).toEqual([
    [email, 'replaced'],
    [right, 'open'],
  ])
})

test('revoking from the users list asks first, and leaves somebody who can be invited again', async ({
  page,
  signIn,
}) => {
  const { organization, userId, email } = await listed(page, signIn)
  await choose(page, email, 'Revoke invitation')
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toBeHidden()
  await expect(page.getByRole('button', { name: `Actions for ${email}` })).toBeFocused()
  await choose(page, email, 'Revoke invitation')
  await question.getByRole('button', { name: 'Revoke invitation' }).click()
  await expect(page.getByText(`Invitation of ${email} revoked`)).toBeVisible()
  await expect(page.getByText('Nobody is invited at the moment.')).toBeVisible()
  expect(await userOf(organization, email)).toMatchObject({ status: 'not_invited', reservedAt: null })

  await list(page).tab('Not invited 1').click()
  await choose(page, email, 'Re-invite')
  await expect(page.getByText(`New invitation sent to ${email}`)).toBeVisible()
  expect((await invitationsOf(organization, userId)).map(({ state }) => state)).toEqual(['revoked', 'open'])
})

type SignIn = (accountId: string) => Promise<void>

/** The list of invited users, with one in it. */
async function listed(page: Page, signIn: SignIn) {
  const organization: AnOrganization = await anOrganization({ licenses: 20 })
  const invitee = await anInvitee(organization, `ana@${organization.slug}.test`)
  await signIn(organization.superAdmin.accountId)
  await page.goto(`/o/${organization.slug}/users?view=invited`)

  return { organization, ...invitee }
}
