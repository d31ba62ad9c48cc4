import { createHmac } from 'node:crypto'
import { cookies } from 'next/headers'
import * as z from 'zod/mini'
import type { Visitor } from '#lib/actor.ts'
import { isSecure } from '#lib/auth/session.ts'
import { refund, spend } from '#lib/rate-limit.ts'
import { Refusal } from '#lib/refusal.ts'
import { keyFor, operatorKey, sameSecret } from '#lib/tokens.ts'
import { InvalidInput } from './answer.ts'

const SECONDS = 3600

declare const proven: unique symbol

/** Whoever runs the deployment, as far as one browser is concerned. Only `currentOperator` makes one. */
export type Operator = { readonly [proven]: true }

/** The key that is printed at start; it travels under a name that is never sent back to the form. */
export const operatorInput = z.object({
  password: z.string('required').check(z.trim(), z.minLength(1, 'required'), z.maxLength(200, 'too_long')),
})

/** Whether this browser handed in the deployment operator's key within the last hour. */
export async function currentOperator(): Promise<Operator | null> {
  const [until = '', proof = ''] = ((await cookies()).get(cookie().name)?.value ?? '').split('.')
  const isLive = Number(until) > Date.now() && sameSecret(proof, sign(until))

  return isLive ? ({} as Operator) : null
}

/**
 * Takes the key and remembers it for an hour. Refuses a wrong one at its field, and with `too_many` to go on guessing;
 * an attempt counts before it is looked at, but nobody keeps the right key out by guessing.
 */
export async function enterAsOperator(visitor: Visitor, { password }: z.output<typeof operatorInput>) {
  const counted = await spend('operatorKeysPerAddressBlock', visitor.addressBlock).catch(refusalOf)
  if (!sameSecret(password, operatorKey())) {
    throw counted ?? new InvalidInput({ password: 'operator_key_wrong' })
  }
  await refund('operatorKeysPerAddressBlock', visitor.addressBlock)
  const until = String(Date.now() + SECONDS * 1000)
  const { name, options } = cookie()
  ;(await cookies()).set(name, `${until}.${sign(until)}`, options)

  return { to: '/dev/mailbox' }
}

function refusalOf(problem: unknown) {
  if (problem instanceof Refusal) return problem
  throw problem
}

const cookie = () => ({
  name: isSecure() ? '__Host-muster.operator' : 'muster.operator',
  options: { httpOnly: true, sameSite: 'strict' as const, path: '/', secure: isSecure(), maxAge: SECONDS },
})

const sign = (until: string) =>
  createHmac('sha256', keyFor('operator-cookie')).update(until).digest('base64url')
