import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageBody } from '#components/layout/page-body.tsx'
import { PageHead, type PageHeadProps } from '#components/layout/page-head.tsx'
import { SkipLink } from '#components/layout/skip-link.tsx'
import { Logo } from '#components/ui/logo.tsx'

type MailboxFrameProps = Pick<PageHeadProps, 'title' | 'description' | 'crumbs' | 'crumbsLabel'> & {
  children: ReactNode
}

/** What stands around the mailbox: it belongs to no organization and has no navigation. */
export async function MailboxFrame({ children, ...head }: MailboxFrameProps) {
  const t = await getTranslations('shell')

  return (
    <>
      <SkipLink>{t('skip')}</SkipLink>
      <header className="flex h-14 items-center border-b border-border bg-surface px-(--gutter)">
        <Logo />
      </header>
      <main id="main" tabIndex={-1}>
        <PageBody className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <PageHead {...head} />
          {children}
        </PageBody>
      </main>
    </>
  )
}
