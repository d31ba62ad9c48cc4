import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { invitationPath } from '#lib/invitations/path.ts'
import type { LivePreview } from '#lib/invitations/preview.ts'
import { AuthFrame } from '../../auth-frame.tsx'
import { Offer } from './offer.tsx'

type WelcomeCardProps = {
  token: string
  invitation: LivePreview
  /** Who is signed in, above what is offered. */
  reader?: ReactNode
  /** A line beside the one that declines. */
  other?: ReactNode
  children: ReactNode
}

/** The card of an invitation that works: who invites where, what is offered, and the way to take it or not. */
export async function WelcomeCard({ token, invitation, reader, other, children }: WelcomeCardProps) {
  const t = await getTranslations('accept')
  const { organization, inviter } = invitation

  return (
    <AuthFrame
      title={t('join.title', { organization })}
      subtitle={t('join.invitedBy', { inviter })}
      organization={organization}
      words={['accept']}
    >
      {reader}
      <Offer invitation={invitation} />
      {children}
      <div className="-mb-2 grid gap-1 border-t border-border pt-4 text-control text-text-2">
        {other}
        <p>
          <Link href={`${invitationPath(token)}?decline=1`} className="link">
            {t('decline.link')}
          </Link>
        </p>
      </div>
    </AuthFrame>
  )
}
