import { CSPProvider } from '@base-ui/react/csp-provider'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Toaster } from '#components/ui/toast.tsx'
import { UiWordsProvider } from '#components/ui/words.tsx'
import { LiveRegion } from './live-region.tsx'

/** What every page needs around it, once, inside `<body>`: the kit's own words, notices, the live region and the nonce. */
export async function UiRoot({ nonce, children }: { nonce?: string | undefined; children: ReactNode }) {
  const t = await getTranslations('ui.words')
  const words = {
    close: t('close'),
    dismiss: t('dismiss'),
    optional: t('optional'),
    showPassword: t('showPassword'),
    hidePassword: t('hidePassword'),
    copied: t('copied'),
    notifications: t('notifications'),
  }
  return (
    <CSPProvider nonce={nonce} disableStyleElements>
      <UiWordsProvider words={words}>
        {children}
        <Toaster />
        <LiveRegion />
      </UiWordsProvider>
    </CSPProvider>
  )
}
