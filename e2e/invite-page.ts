import { expect, type Page } from '@playwright/test'
import type { AnOrganization } from '#lib/testing/factories.ts'

/** Where addresses are typed. */
export const box = (page: Page) => page.getByRole('textbox', { name: 'E-mail addresses' })

/** The invite form as a page of its own, once it listens. */
export async function openInvite(page: Page, { slug }: Pick<AnOrganization, 'slug'>) {
  await page.goto(`/o/${slug}/users/invite`)
  await expect(box(page)).toBeVisible()
}

/** Puts a text into the box as one paste. */
export async function paste(page: Page, text: string) {
  await box(page).fill(text)
  await box(page).press('Control+Enter')
  await expect(box(page)).toHaveValue('')
}

/** The controls of one person's row. */
export const rowOf = (page: Page, email = '') => ({
  profile: page.getByRole('combobox', { name: `Profile for ${email}` }),
  departments: page.getByRole('button', { name: `Departments for ${email}, ` }),
  remove: page.getByRole('button', { name: `Remove ${email}` }),
})
