import { describe, expect, it } from 'vitest'
import type { Tx } from '#db/connect.ts'
import { everyPermission } from './access/profiles.ts'
import type { Actor, Allowed } from './actor.ts'
import { allow } from './actor.ts'
import { database } from './database.ts'

declare const someone: Actor
declare const reader: Allowed<'users.read'>
declare const inviteWith: (tx: Tx, actor: Allowed<'users.invite'>) => void
declare const tx: Tx

/** Is never called: what must not compile is marked, and the compiler complains where it does. */
const proofs = () => {
  // @ts-expect-error an actor whose permission nobody checked
  inviteWith(tx, someone)
  // @ts-expect-error an actor who was checked for something else
  inviteWith(tx, reader)
  // @ts-expect-error a database is not a transaction
  inviteWith(database(), allow(someone, 'users.invite'))
  // @ts-expect-error not a permission
  allow(someone, 'users.invent')

  inviteWith(tx, allow(someone, 'users.invite'))
}

describe('the compiler', () => {
  it('refuses a verb without a checked actor and a transaction', () => {
    expect(proofs).toBeTypeOf('function')
  })
})

describe('allow', () => {
  const actor = { organizationId: '', userId: null, accountId: null, name: '', isSuperAdmin: false }

  it('refuses what is not held and names it', () => {
    expect(() => allow({ ...actor, permissions: new Map() }, 'users.delete')).toThrow(
      expect.objectContaining({ code: 'forbidden', permission: 'users.delete' }),
    )
  })

  it('lets through what is held', () => {
    expect(allow({ ...actor, permissions: everyPermission }, 'users.delete')).toMatchObject(actor)
  })
})
