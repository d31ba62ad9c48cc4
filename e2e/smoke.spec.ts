import { anOrganization } from '#lib/testing/factories.ts'
import { expect, test } from './fixtures.ts'

test('a super admin sees their organization', async ({ page, signIn }) => {
  const organization = await anOrganization()
  await signIn(organization.superAdmin.accountId)

  await page.goto(`/o/${organization.slug}/users`)

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Users')
})
