import clsx from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OrganizationAvatar } from '#components/ui/avatar.tsx'
import { Logo } from '#components/ui/logo.tsx'
import { SkipLink } from './skip-link.tsx'

export type AuthCardProps = {
  title: ReactNode
  subtitle?: ReactNode
  /** With an organization its mark stands in the card and Muster goes small into the footer. */
  organization?: string | undefined
  language: ReactNode
  helpHref?: string | undefined
  /** A line under the card. */
  below?: ReactNode
  children?: ReactNode
}

/** The one card of sign-in, accept and their kin; on a phone it dissolves into the page. */
export function AuthCard({
  title,
  subtitle,
  organization,
  language,
  helpHref,
  below,
  children,
}: AuthCardProps) {
  const t = useTranslations('shell')
  const width = organization ? 'max-w-110' : 'max-w-100'
  return (
    <div
      className={clsx(
        'flex min-h-dvh flex-col items-center px-4 pt-6 max-md:bg-surface',
        organization ? 'md:pt-12' : 'md:pt-[clamp(32px,11vh,112px)]',
      )}
    >
      <SkipLink>{t('skip')}</SkipLink>
      <main id="main" tabIndex={-1} className={clsx('grid w-full grid-cols-[minmax(0,1fr)] gap-5', width)}>
        {organization ? null : (
          <div className="md:pl-1">
            <Logo size="lg" />
          </div>
        )}
        <section className="grid grid-cols-[minmax(0,1fr)] gap-5 rounded-card border border-border bg-surface p-7 max-md:rounded-none max-md:border-0 max-md:p-0">
          <header>
            {organization ? (
              <div className="mb-4">
                <OrganizationAvatar name={organization} size="lg" />
              </div>
            ) : null}
            <h1 tabIndex={-1} className="text-h2 wrap-anywhere">
              {title}
            </h1>
            {subtitle ? <p className="mt-0.5 text-text-2">{subtitle}</p> : null}
          </header>
          {children}
        </section>
        {below ? <div className="text-control text-text-2 md:pl-1">{below}</div> : null}
      </main>
      <footer
        className={clsx('mt-auto flex w-full items-center gap-4 pt-8 pb-6 text-control text-text-3', width)}
      >
        {organization ? <Logo size="sm" plain /> : null}
        <div className={organization ? 'ml-auto' : 'mr-auto'}>{language}</div>
        {helpHref ? (
          <Link href={helpHref} className="py-0.5 hover:text-text">
            {t('help')}
          </Link>
        ) : null}
      </footer>
    </div>
  )
}
