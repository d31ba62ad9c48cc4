import type { Visitor } from '#lib/actor.ts'
import { requestMagicLink } from './request-magic-link.ts'
import type { EnterInput } from './schema.ts'
import { signIn } from './sign-in.ts'

/** Lets somebody in by the way they chose: by password at once, or by a link in their mail. */
export const enterAccount = async (visitor: Visitor, input: EnterInput) =>
  input.by === 'link' ? requestMagicLink(visitor, input) : signIn(visitor, input)
