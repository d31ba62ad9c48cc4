import { expect, it } from 'vitest'
import { anOrganization } from '#lib/testing/factories.ts'
import { outside } from '#lib/transaction.ts'
import { loadActor } from './load-actor.ts'

it.each(['', '\0', 'vento\0sul', 'Vento-Sul', '../vento-sul', 'vento sul', 'a'.repeat(64), 'ventó'])(
  'an address like %j is of no organization, and nothing is asked for it',
  async (slug) => {
    const { superAdmin } = await anOrganization()

    await expect(outside((tx) => loadActor(tx, slug, superAdmin.accountId))).rejects.toMatchObject({
      code: 'not_found',
    })
  },
)

it('an organization’s own address opens it', async () => {
  const { slug, superAdmin, superAdminId } = await anOrganization()

  expect((await outside((tx) => loadActor(tx, slug, superAdmin.accountId))).actor.userId).toBe(superAdminId)
})
