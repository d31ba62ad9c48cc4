'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AlertDialog } from '#components/ui/alert-dialog.tsx'
import type { DialogProps } from './invitation-dialogs.tsx'

/** Asks whether an invitation shall be taken back. */
export function RevokeInvitation({ asked, answered, run, leave }: DialogProps) {
  const t = useTranslations('actions')
  const refusals = useTranslations('refusals')
  const [pending, setPending] = useState(false)
  const { email } = asked.user
  const refused = answered && !answered.result.ok ? answered.result : null
  const confirm = async () => {
    setPending(true)
    await run(asked)
    setPending(false)
  }

  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || leave()}
      title={t('revokeTitle', { email })}
      description={t('revokeText')}
      confirm={t('revoke')}
      cancel={t('cancel')}
      tone="danger"
      pending={pending}
      error={refused ? refusals(refused.code, { minutes: 1, ...refused.details }) : undefined}
      onConfirm={confirm}
    />
  )
}
