import type { Tx } from '#db/connect.ts'
import { loadByToken } from './load.ts'
import { stateOfLink } from './policy.ts'

/** Where an invitation is answered. */
export const invitationPath = (token: string) => `/invitation/${encodeURIComponent(token)}`

/** The address that a path's invitation is for, so that nobody who holds a live link is asked for it again. */
export async function invitedAddress(tx: Tx, path: string | null) {
  const [, token] = /^\/invitation\/([\w-]+)$/.exec(path ?? '') ?? []
  const invitation = token ? await loadByToken(tx, token, { lock: false }) : null
  if (!invitation) return null

  return stateOfLink(invitation) === 'live' ? invitation.email : null
}
