'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { notify } from '#components/ui/toast.tsx'
import { CorrectAddress } from './correct-address.tsx'
import type { Answered, Asked } from './invitation-actions.tsx'
import { InvitationLink } from './invitation-link.tsx'
import { RevokeInvitation } from './revoke-invitation.tsx'

export type DialogProps = {
  asked: Asked
  /** The refusal of this very question, if it was refused. */
  answered: Answered | undefined
  run: (asked: Asked, email?: string) => Promise<void>
  leave: () => void
}

type InvitationDialogsProps = Omit<DialogProps, 'asked'> & { asked: Asked | undefined }

/** Asks before an invitation is revoked or corrected, and says what came of everything else. */
export function InvitationDialogs({ asked, answered, run, leave }: InvitationDialogsProps) {
  const link = useOutcome(answered)

  return (
    <>
      {asked?.action === 'revoke' ? <RevokeInvitation {...{ asked, answered, run, leave }} /> : null}
      {asked?.action === 'correct' ? <CorrectAddress {...{ asked, answered, run, leave }} /> : null}
      {link.shown ? <InvitationLink link={link.shown} onClose={link.close} /> : null}
    </>
  )
}

/** Says what came of it; a link goes to the clipboard or, where that is not allowed, is shown. */
function useOutcome(answered: Answered | undefined) {
  const t = useTranslations('actions')
  const refusals = useTranslations('refusals')
  const [shown, setShown] = useState<string>()
  const told = useRef<Answered>(undefined)

  useEffect(() => {
    if (!answered || told.current === answered) return
    told.current = answered
    const { action, user, result } = answered
    if (!result.ok) {
      if (action !== 'revoke' && action !== 'correct') {
        notify({
          title: t('failed'),
          description: refusals(result.code, { minutes: 1, ...result.details }),
          tone: 'error',
        })
      }
      return
    }
    const email = result.data.email ?? user.email
    const success = (title: string, description?: string) => notify({ title, description, tone: 'success' })

    switch (action) {
      case 'copy': {
        const link = result.data.link ?? ''
        const said = () => success(t('done.copy'), t('done.copyHelp', { email: user.email }))
        navigator.clipboard.writeText(link).then(said, () => setShown(link))
        break
      }
      case 'reinvite':
      case 'correct':
        if (result.data.sent === false) success(t('done.reinviteSaved', { email }))
        else success(t(`done.${action}`, { email }), t('done.reinviteHelp'))
        break
      default:
        success(t(`done.${action}`, { email }))
    }
  }, [answered, t, refusals])

  return { shown, close: () => setShown(undefined) }
}
