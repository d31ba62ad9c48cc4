'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { useAnswer } from '#components/form/use-answer.ts'
import { Note } from '#components/ui/note.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { FormState } from '#lib/doors/result.ts'

type ResendBannerProps = {
  email: string
  /** Whether it is the reader's own address that is to be confirmed. */
  isMine: boolean
  saved: string
  resend: (state: FormState, form: FormData) => Promise<FormState>
}

/** Says that nothing leaves yet, and mails the confirmation once more. */
export function ResendBanner({ email, isMine, saved, resend }: ResendBannerProps) {
  const t = useTranslations('organizations')
  const [state, send] = useActionState(resend, null)
  const { problem } = useAnswer(state)
  const button = (
    <form action={send}>
      <SubmitButton look="outline" size="sm">
        {t('resend')}
      </SubmitButton>
    </form>
  )

  return (
    <Note tone="warning" action={isMine ? button : null}>
      <span className="font-medium">{isMine ? t('unconfirmed') : t('unconfirmedOther')}</span> {saved}{' '}
      <span role="status">{state?.ok ? t('resent', { email }) : problem}</span>
    </Note>
  )
}
