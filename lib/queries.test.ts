import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { anOrganization } from '#lib/testing/factories.ts'
import { readAs, recordReads, withoutItsCondition } from '#lib/testing/statements.ts'
import { aWorld, canariesOf, tenantReads } from '#lib/testing/tenant-reads.ts'

/** Parts that only their verbs call; what they read is tried with those. Links and sign-in start from a token. */
const partsOfOthers = new Set(
  `addUsers admit claimLicense createOrganization endInvitation giveToWaiting issueInvitations landingPath loadByToken
  loadExpiry loadForAnswer loadLatest loadMainGroup loadOpen lockLicenses mailConfirmation previewInvitation
  releaseLicense replacePlace refundInvitations requestLicense requireGrantable reserveFor reserveLicenses searchUsers
  spendOnAddress spendOnInvitations spendOnSender spendOnce switchAccount acceptInvitation isAdmin proveInvitee invitationPath invitedAddress`.split(
    /\s+/,
  ),
)

describe.each(Object.entries(tenantReads))('%s', (_name, read) => {
  it('gives another organization, or none, no row, and none without its own condition', async () => {
    const world = await aWorld()
    const other = await anOrganization({ licenses: 10 })
    const statements = await recordReads(world.organization.organizationId, (tx) => read(tx, world))
    expect(statements.length).toBeGreaterThan(0)

    for (const statement of statements) {
      const said = JSON.stringify([
        await readAs(other.organizationId, statement),
        await readAs(null, statement),
        await readAs(other.organizationId, withoutItsCondition(statement)),
        await readAs(null, withoutItsCondition(statement)),
      ])
      expect(canariesOf(world).filter((canary) => said.includes(canary))).toEqual([])
      if (!/rate_limits|from "plans"|search_users|select now|set_config/.test(statement.text)) {
        expect(statement.text).toMatch(
          /organization_id"? = \$|"organizations"\."id" = \$|where "id" = \$|\("id" = \$/,
        )
      }
    }
  })
})

it('names every function that reads a tenant’s rows', () => {
  const files = globSync('lib/{access,groups,invitations,licenses,organizations,profiles,roles,users}/*.ts')
  const found = files
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(
        /^export (?:(?:async )?function |const )(\w+)(?: = )?(?:async )?(?:<[^(]*>)?\(\s*tx: Tx/gm,
      ),
    ])
    .map((match) => match[1] ?? '')

  expect(found.length).toBeGreaterThan(30)
  expect(found.filter((name) => !(name in tenantReads) && !partsOfOthers.has(name))).toEqual([])
})
