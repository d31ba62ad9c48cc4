import type { Page } from '@playwright/test'
import { declineInvitation } from '#lib/invitations/decline.ts'
import { revokeInvitation } from '#lib/invitations/revoke.ts'
import { acceptedBy, age, aLink, stranger } from '#lib/testing/answering.ts'
import { type AnOrganization, anOrganization, superAdminOf } from '#lib/testing/factories.ts'
import { as, mailsOf, userOf } from '#lib/testing/invitations.ts'
import { expect, test } from './fixtures.ts'

const anOffice = () => anOrganization({ licenses: 10 })
const open = (page: Page, { token }: { token: string }) => page.goto(`/invitation/${token}`)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('expired, declined, revoked, used, replaced and malformed links show one and the same page', async ({
  page,
}) => {
  const organization = await anOffice()
  const [expired, declined, revoked, used] = await Promise.all(
    Array.from({ length: 4 }, () => aLink(organization)),
  )
  if (!expired || !declined || !revoked || !used) throw new Error('four links')
  await age(expired, '8 days')
  await declineInvitation(stranger, declined)
  await revoke(organization, revoked)
  await acceptedBy(used)
  const changed = `${expired.token.slice(0, -1)}${expired.token.endsWith('A') ? 'B' : 'A'}`

  const seen: unknown[] = []
  for (const token of [...[expired, declined, revoked, used].map((link) => link.token), changed, 'x']) {
    const answer = await page.goto(`/invitation/${token}`)
    await expect(page.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
    const all = await page.getByRole('main').ariaSnapshot()
    seen.push({ status: answer?.status(), title: await page.title(), all })
  }

  expect(seen).toEqual(Array(6).fill(seen[0]))
})

test('whoever asks for a new invitation is answered the same; only where one expired its inviter is told', async ({
  page,
}) => {
  const organization = await anOffice()
  const [expired, revoked] = [await aLink(organization), await aLink(organization)]
  await age(expired, '8 days')
  await revoke(organization, revoked)

  for (const link of [expired, expired, revoked]) {
    await open(page, link)
    await press(page, 'Ask for a new invitation')
    await expect(page.getByText('we told the person who invited you')).toBeVisible()
  }

  const mails = await mailsOf(organization)
  expect(mails.filter((template) => template === 'invitation-requested')).toHaveLength(1)
})

test('declining asks once more and ends on a page that tells nothing', async ({ page }) => {
  const organization = await anOffice()
  const link = await aLink(organization)
  await open(page, link)
  await page.getByRole('link', { name: 'Decline the invitation' }).click()
  await press(page, 'Decline invitation')

  await expect(page.getByRole('heading', { name: 'Invitation declined' })).toBeVisible()
  await expect(page).toHaveURL('/invitation/declined')
  expect((await userOf(organization, link.email)).status).toBe('not_invited')
})

async function revoke(organization: AnOrganization, link: { userId: string }) {
  await as(await superAdminOf(organization, 'users.invite'), revokeInvitation, link)
}
