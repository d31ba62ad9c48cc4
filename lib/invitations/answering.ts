import type { Tx } from '#db/connect.ts'
import { loadOrganization } from '#lib/organizations/load.ts'
import { Refusal } from '#lib/refusal.ts'
import { loadByToken } from './load.ts'
import { stateOfLink } from './policy.ts'

/**
 * The live invitation behind a link, its user's row locked and its organization opened. Refuses with `invitation_dead`
 * for whatever does not work, without saying why.
 */
export async function loadForAnswer(tx: Tx, token: string) {
  const invitation = await loadByToken(tx, token, { lock: true })
  if (!invitation || stateOfLink(invitation) !== 'live') {
    throw new Refusal('invitation_dead')
  }

  return { invitation, organization: await loadOrganization(tx, invitation.organizationId) }
}
