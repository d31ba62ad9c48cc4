import { eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts, slugs } from '#db/schema/index.ts'
import { createOrganization } from '#lib/organizations/create.ts'
import { slugFrom } from '#lib/organizations/slug.ts'
import { queue } from '#lib/outbox/queue.ts'
import { issueLink } from './account-links.ts'
import type { SignUpInput } from './schema.ts'
import { recordAccount } from './start-session.ts'

/** Makes an account with its organization and mails the link that confirms both. Needs the founding lock, so that a free slug stays free. */
export async function foundOrganization(tx: Tx, input: SignUpInput, passwordHash: string) {
  const { email, firstName, lastName, organization: name, language, country, timeZone } = input
  const slug = await freeSlug(tx, name)

  const [account] = await tx
    .insert(accounts)
    .values({ email, firstName, lastName, passwordHash, language, timeZone })
    .returning({ id: accounts.id })
  const accountId = account?.id ?? ''
  const founder = { accountId, email, firstName, lastName, isConfirmed: false }
  const { organizationId } = await createOrganization(tx, founder, {
    name,
    slug,
    language,
    country,
    timeZone,
  })
  await tx.update(accounts).set({ defaultOrganizationId: organizationId }).where(eq(accounts.id, accountId))
  await recordAccount(tx, accountId, 'signed_up')

  const { version } = await issueLink(tx, accountId, 'confirm_email')
  await queue(tx, 'confirm-email', { accountId, organizationId, linkVersion: version })

  return { accountId, organizationId, slug }
}

async function freeSlug(tx: Tx, name: string) {
  for (let attempt = 1; ; attempt++) {
    const slug = slugFrom(name, attempt)
    const [taken] = await tx.select({ slug: slugs.slug }).from(slugs).where(eq(slugs.slug, slug))
    if (!taken) return slug
  }
}
