import { eq } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import { accounts } from '#db/schema/index.ts'
import type { Person } from '#lib/actor.ts'
import { loadActor } from '#lib/doors/load-actor.ts'
import { record } from '#lib/events/record.ts'
import type { PlaceInput } from './schema.ts'

/** Makes an organization the one a person lands in. Refuses with `not_found` and `access_ended` where they may not enter. */
export async function chooseDefault(tx: Tx, person: Person, { slug }: PlaceInput) {
  const { actor, organization, user } = await loadActor(tx, slug, person.accountId)

  await tx
    .update(accounts)
    .set({ defaultOrganizationId: organization.id })
    .where(eq(accounts.id, person.accountId))
  await record(tx, actor, 'organization.default_chosen', { kind: 'user', id: user.id })

  return { name: organization.name }
}
