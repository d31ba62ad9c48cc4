import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Tx } from '#db/connect.ts'
import { Denied } from '#lib/access/denial.ts'
import { MissingPermission } from '#lib/access/missing-permission.ts'
import type { Permission } from '#lib/access/permissions.ts'
import { type Actor, type Allowed, allow } from '#lib/actor.ts'
import { currentPerson } from '#lib/auth/session.ts'
import { Refusal } from '#lib/refusal.ts'
import { inOrganization, outside } from '#lib/transaction.ts'
import { touchUser } from '#lib/users/touch.ts'
import { type Entered, loadActor } from './load-actor.ts'

type Read = <T>(query: (tx: Tx) => Promise<T>) => Promise<T>
export type Entrance<A> = Entered & { readonly actor: A; readonly read: Read }
type Params = Promise<{ org: string }>

/**
 * The door of every page in an organization: who are you, do you belong here, may you see this. Without a session it
 * leads to sign-in; another's organization is 404; a missing permission is a 403 that names it.
 */
export async function enter(params: Params): Promise<Entrance<Actor>>
export async function enter<P extends Permission>(
  params: Params,
  permission: P,
): Promise<Entrance<Allowed<P>>>
export async function enter(params: Params, permission?: Permission): Promise<Entrance<Actor>> {
  const entered = await enterOrganization((await params).org)
  const actor = permission ? allowed(entered.actor, permission) : entered.actor

  return { ...entered, actor, read: (query) => inOrganization(actor.organizationId, query) }
}

const enterOrganization = cache(async (slug: string) => {
  const person = await requirePerson()
  const entered = await outside((tx) => loadActor(tx, slug, person.accountId)).catch(turnAway)
  if (entered.user.isStale) await touchUser(entered.actor.organizationId, entered.user.id)

  return entered
})

/** Whoever is signed in, for pages outside any organization; a stranger is led to sign-in and back. */
export const requirePerson = cache(async () => {
  const person = await currentPerson()
  if (person) return person
  const path = (await headers()).get('x-muster-path') ?? '/'

  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
})

function turnAway(problem: unknown): never {
  if (!(problem instanceof Refusal)) throw problem
  if (problem.code === 'not_found') notFound()
  if (problem.details.status === 'waiting') redirect('/welcome')

  throw new Denied({ organization: String(problem.details.organization ?? '') })
}

function allowed<P extends Permission>(actor: Actor, permission: P) {
  try {
    return allow(actor, permission)
  } catch (problem) {
    throw problem instanceof MissingPermission ? new Denied({ permission }) : problem
  }
}
