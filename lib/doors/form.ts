import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type * as z from 'zod/mini'
import type { Tx } from '#db/connect.ts'
import type { Person, Visitor } from '#lib/actor.ts'
import { currentPerson, sessionCookie } from '#lib/auth/session.ts'
import { ABSOLUTE } from '#lib/auth/session-life.ts'
import { currentLocale } from '#lib/locales/current.ts'
import { Refusal } from '#lib/refusal.ts'
import { noteRequest } from '#lib/request.ts'
import { outside } from '#lib/transaction.ts'
import { addressBlock } from './address-block.ts'
import { answer, parse } from './answer.ts'
import { sameOrigin } from './origin.ts'
import type { FormState } from './result.ts'

/** Where a form leads when it worked: a page, with a session opened, ended or left as it is. */
export type Entrance = { readonly to: string; readonly session?: string | null }

/** The door for strangers' plain forms; they work without JavaScript. What the verb answers is shown, or where it leads is opened. */
export const visitorForm =
  <S extends z.ZodMiniType, T>(
    input: S,
    verb: (visitor: Visitor, input: z.output<NoInfer<S>>) => Promise<T>,
  ) =>
  async (_before: FormState, form: FormData): Promise<FormState> =>
    submit(form, async (values) => {
      noteRequest({ door: 'visitorForm' })

      return verb(await currentVisitor(), parse(input, values))
    })

/** The door for forms of whoever is signed in, outside any organization. */
export const personForm =
  <S extends z.ZodMiniType, T>(
    input: S,
    verb: (tx: Tx, person: Person, input: z.output<NoInfer<S>>) => Promise<T>,
  ) =>
  async (_before: FormState, form: FormData): Promise<FormState> =>
    submit(form, async (values) => {
      noteRequest({ door: 'personForm' })
      const person = await currentPerson()
      if (!person) throw new Refusal('signed_out')
      noteRequest({ accountId: person.accountId })
      const data = parse(input, values)

      return outside((tx) => verb(tx, person, data))
    })

async function submit(
  form: unknown,
  change: (values: Record<string, string>) => Promise<unknown>,
): Promise<FormState> {
  let values: Record<string, string> = {}
  const result = await answer(async () => {
    await sameOrigin()
    values = readForm(form)
    return change(values)
  })
  if (result.ok && isEntrance(result.data)) await follow(result.data)

  return { ...result, values: withoutSecrets(values) }
}

/**
 * Texts only: a file where text belongs is no input, and neither are the framework's own fields. Whoever calls an action
 * by hand may send anything in a form's place: refuses that with `invalid`.
 */
export function readForm(form: unknown): Record<string, string> {
  if (!(form instanceof FormData)) throw new Refusal('invalid')

  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
    ),
  )
}

const withoutSecrets = ({ password: _one, token: _two, proof: _three, ...rest }: Record<string, string>) =>
  rest

const isEntrance = (data: unknown): data is Entrance =>
  typeof data === 'object' && data !== null && 'to' in data && typeof data.to === 'string'

/** Goes where a change leads, with the session it opened or ended. */
export async function follow({ to, session }: Entrance): Promise<never> {
  const { name, options } = sessionCookie()
  if (session) (await cookies()).set(name, session, { ...options, maxAge: ABSOLUTE })
  if (session === null) (await cookies()).delete({ name, ...options })

  redirect(to)
}

/** Who knocks: where from, and in which language. */
async function currentVisitor(): Promise<Visitor> {
  const sent = await headers()

  return {
    addressBlock: addressBlock(sent.get('x-forwarded-for')),
    locale: await currentLocale(),
    userAgent: sent.get('user-agent') ?? '',
  }
}
