import type { Tx } from '#db/connect.ts'
import type { Person } from '#lib/actor.ts'
import { signOut } from '#lib/auth/sign-out.ts'
import type { AnswerInput } from './answer-schema.ts'
import { invitationPath } from './path.ts'

/** Signs out of this browser and comes back to the invitation, to answer it as somebody else. */
export async function switchAccount(tx: Tx, person: Person | null, { token }: AnswerInput) {
  const left = await signOut(tx, person)

  return { ...left, to: invitationPath(token) }
}
