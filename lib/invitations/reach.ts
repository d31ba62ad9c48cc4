import { eq } from 'drizzle-orm'
import { invitations } from '#db/schema/index.ts'
import type { Actor } from '#lib/actor.ts'

/** Which invitations an actor can see: those of the organization. */
export const reach = (actor: Pick<Actor, 'organizationId'>) =>
  eq(invitations.organizationId, actor.organizationId)
