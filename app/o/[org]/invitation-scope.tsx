import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { InvitationActions } from '#components/invitations/invitation-actions.tsx'
import { Words } from '#components/layout/words.tsx'
import { copyLink, correctAddress, reinvite, remind, revoke } from './users/actions.ts'

/**
 * Ties the menus and buttons inside to the doors of one organization's invitations. It stands around a list also where
 * that is empty: what became of the last one in it is still to be said.
 */
export async function InvitationScope({
  organization,
  children,
}: {
  organization: string
  children: ReactNode
}) {
  const t = await getTranslations('actions')
  const labels = {
    view: t('view'),
    remind: t('remind'),
    reinvite: t('reinvite'),
    copy: t('copy'),
    correct: t('correct'),
    revoke: t('revoke'),
  }

  return (
    <Words only={['actions', 'refusals', 'errors']}>
      <InvitationActions
        organization={organization}
        doors={{ remind, reinvite, revoke, copy: copyLink, correct: correctAddress }}
        labels={labels}
      >
        {children}
      </InvitationActions>
    </Words>
  )
}
