'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Note } from '#components/ui/note.tsx'
import { notify } from '#components/ui/toast.tsx'
import type { Result } from '#lib/doors/result.ts'

type SendSavedBannerProps = {
  organization: string
  count: number
  sendSaved: (
    organization: string,
    values: Record<string, never>,
  ) => Promise<Result<{ sent: number; kept: number }>>
}

/** Sends everything that was saved while nothing could leave, with one press. */
export function SendSavedBanner({ organization, count, sendSaved }: SendSavedBannerProps) {
  const t = useTranslations('organizations')
  const refusals = useTranslations('refusals')
  const router = useRouter()
  const [pending, start] = useTransition()
  const [refused, setRefused] = useState<string>()

  const send = () =>
    start(async () => {
      const result = await sendSaved(organization, {})
      if (!result.ok) return setRefused(refusals(result.code, { minutes: 1, ...result.details }))
      const { sent, kept } = result.data
      notify({
        title: t('sent', { count: sent }),
        description: kept > 0 ? t('kept', { count: kept }) : undefined,
        tone: 'success',
      })
      router.refresh()
    })

  return (
    <Note
      action={
        <Button look="solid" size="sm" pending={pending} onClick={() => pending || send()}>
          {t('sendAll', { count })}
        </Button>
      }
    >
      {t('ready', { count })} <span role="status">{refused}</span>
    </Note>
  )
}
