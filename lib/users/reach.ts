import { eq } from 'drizzle-orm'
import { users } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'

/** Which users an actor can see: those of the organization. Lists, counts and details all start from here. */
export const reach = (actor: Pick<Actor, 'organizationId'>) => eq(users.organizationId, actor.organizationId)
