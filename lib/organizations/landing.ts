import { eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts, organizations } from '#db/schema/index.ts'

/**
 * Where somebody goes who just joined: their default organization, told which one they joined, unless that one asks to
 * be landed in. Somebody who waits goes where all their organizations are.
 */
export async function landingPath(tx: Tx, accountId: string, joined: string, status: 'active' | 'waiting') {
  if (status === 'waiting') return `/welcome?waiting=${joined}`
  const [place] = await tx
    .select({ id: organizations.id, landsInNew: organizations.landsInNew })
    .from(organizations)
    .where(eq(organizations.slug, joined))
  const [account] = await tx
    .select({ defaultOrganizationId: accounts.defaultOrganizationId })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  const stays = place?.landsInNew || account?.defaultOrganizationId === place?.id

  return stays ? `/o/${joined}?joined=${joined}` : `/?joined=${joined}`
}
