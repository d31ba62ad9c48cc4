import { cookies } from 'next/headers'
import type * as z from 'zod/mini'
import type { Tx } from '#db/connect.ts'
import type { Person } from '#lib/actor.ts'
import { currentPerson, isSecure } from '#lib/auth/session.ts'
import { noteRequest } from '#lib/request.ts'
import { outside } from '#lib/transaction.ts'
import { answer, parse } from './answer.ts'
import { type Entrance, follow, readForm } from './form.ts'
import { sameOrigin } from './origin.ts'

/** What a press leaves behind: a choice kept in this browser, and perhaps a page it leads to. */
type Pressed = Partial<Entrance> & { readonly choice?: { readonly name: string; readonly value: string } }

const YEAR = 365 * 24 * 3600

/**
 * The door of what anybody may press and what shows no answer of its own: sign out, choose a language. The page is
 * simply made again, also without JavaScript; a refusal changes nothing.
 */
export const press =
  <S extends z.ZodMiniType>(
    input: S,
    verb: (tx: Tx, person: Person | null, input: z.output<NoInfer<S>>) => Promise<Pressed>,
  ) =>
  async (form: FormData): Promise<void> => {
    const result = await answer(async () => {
      noteRequest({ door: 'press' })
      await sameOrigin()
      const data = parse(input, readForm(form))
      const person = await currentPerson()
      noteRequest({ accountId: person?.accountId ?? null })

      return outside((tx) => verb(tx, person, data))
    })
    if (!result.ok) return

    const { choice, to, session } = result.data
    if (choice) await keep(choice)
    if (to) await follow({ to, ...(session !== undefined && { session }) })
  }

const keep = async ({ name, value }: { name: string; value: string }) =>
  (await cookies()).set(name, value, {
    path: '/',
    maxAge: YEAR,
    sameSite: 'lax',
    httpOnly: true,
    secure: isSecure(),
  })
