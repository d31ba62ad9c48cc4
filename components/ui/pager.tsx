import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from './button.tsx'

export type PagerProps = {
  /** "Users pages" */
  label: string
  /** "1–50 of 128" */
  range?: ReactNode
  previous?: string | undefined
  next?: string | undefined
  children?: ReactNode
}

/** The way to the page before and the page after; a way that does not exist is shown, and dead. */
export function Pager({ label, range, previous, next, children }: PagerProps) {
  const t = useTranslations('ui.pager')
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-2 py-3 text-control text-text-3">
      {range ? <p className="mr-auto tabular-nums">{range}</p> : <span className="mr-auto" />}
      {children}
      <Way href={previous} rel="prev">
        {t('previous')}
      </Way>
      <Way href={next} rel="next">
        {t('next')}
      </Way>
    </nav>
  )
}

function Way({
  href,
  rel,
  children,
}: {
  href: string | undefined
  rel: 'prev' | 'next'
  children: ReactNode
}) {
  if (href) {
    return (
      <ButtonLink href={href} rel={rel}>
        {children}
      </ButtonLink>
    )
  }
  return <Button disabled>{children}</Button>
}
