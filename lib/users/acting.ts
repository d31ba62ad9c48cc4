import type { Actor } from '#lib/actor.ts'
import { Refusal } from '#lib/refusal.ts'

/** The user behind an actor, for changes that are somebody's in person. Refuses the system with `forbidden`. */
export function requireUser<A extends Actor>(actor: A): A & { readonly userId: string } {
  if (actor.userId === null) throw new Refusal('forbidden')

  return { ...actor, userId: actor.userId }
}
