'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { Logo } from '#components/ui/logo.tsx'
import type { Denial } from '#lib/access/denial.ts'
import { withheldFromAdmin } from '#lib/access/profiles.ts'
import { PageBody } from './page-body.tsx'

/** Says which one permission is missing and who can give it, or that somebody's access to an organization has ended. */
export function DenialView({ denial, full }: { denial: Denial; full?: boolean | undefined }) {
  const t = useTranslations('denial')
  const name = useTranslations('permissions')
  const { permission, organization } = denial
  const Frame = full ? Alone : PageBody
  if (permission === undefined) {
    return (
      <Frame>
        <Reason title={t('endedTitle')} reason={t('ended', { organization })} help={t('endedHelp')}>
          <ButtonLink href="/account/organizations">{t('otherOrganizations')}</ButtonLink>
        </Reason>
      </Frame>
    )
  }

  return (
    <Frame>
      <Reason
        title={t('forbiddenTitle')}
        reason={t('forbidden', { permission: name(permission) })}
        help={withheldFromAdmin.includes(permission) ? t('askSuperAdmin') : t('askAdmin')}
      >
        <ButtonLink href="/">{t('home')}</ButtonLink>
      </Reason>
    </Frame>
  )
}

type ReasonProps = { title: string; reason: string; help: string; children: ReactNode }

/** It takes the place of a page that was never made, so it also sets the title and takes the focus. */
function Reason({ title, reason, help, children }: ReasonProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Muster`
    heading.current?.focus()
  }, [title])

  return (
    <div className="grid max-w-160 justify-items-start gap-3">
      <h1 ref={heading} tabIndex={-1} className="text-h1 max-md:text-[1.5rem] max-md:leading-7.5">
        {title}
      </h1>
      <p className="wrap-anywhere">{reason}</p>
      <p className="text-text-2">{help}</p>
      <div className="pt-1">{children}</div>
    </div>
  )
}

function Alone({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="grid min-h-dvh place-content-center gap-6 p-6">
      <Logo size="lg" />
      {children}
    </main>
  )
}
