import type * as z from 'zod/mini'
import type { Tx } from '#db/connect.ts'
import type { Permission } from '#lib/access/permissions.ts'
import { type Allowed, allow } from '#lib/actor.ts'
import { currentPerson } from '#lib/auth/session.ts'
import { Refusal } from '#lib/refusal.ts'
import { noteRequest } from '#lib/request.ts'
import { outside } from '#lib/transaction.ts'
import { answer, parse } from './answer.ts'
import { loadActor } from './load-actor.ts'
import { sameOrigin } from './origin.ts'
import type { Result } from './result.ts'

/** The door of every change in an organization: who are you, may you, is the form right, then do it in one transaction. */
export function action<P extends Permission, S extends z.ZodMiniType, T>(
  permission: P,
  input: S,
  verb: (tx: Tx, actor: Allowed<NoInfer<P>>, input: z.output<NoInfer<S>>) => Promise<T>,
) {
  return async (organization: string, values: z.input<S>): Promise<Result<T>> =>
    answer(async () => {
      noteRequest({ door: 'action', permission })
      await sameOrigin()
      const person = await currentPerson()
      if (!person) throw new Refusal('signed_out')
      noteRequest({ accountId: person.accountId })
      const slug = typeof organization === 'string' ? organization : ''

      return outside(async (tx) => {
        const { actor } = await loadActor(tx, slug, person.accountId)
        noteRequest({ organizationId: actor.organizationId, userId: actor.userId })

        return verb(tx, allow(actor, permission), parse(input, values))
      })
    })
}
