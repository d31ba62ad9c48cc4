import clsx from 'clsx'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'

export type TabLink = {
  href: string
  label: ReactNode
  count?: ReactNode
  current?: boolean | undefined
  icon?: ReactNode
  /** A hairline before this one. */
  apart?: boolean | undefined
}

/** Views of one page, as links: each has its own address. */
export function TabLinks({
  label,
  tabs,
  className,
}: {
  label: string
  tabs: readonly TabLink[]
  className?: string
}) {
  return (
    <nav
      aria-label={label}
      className={clsx(
        'overflow-x-auto inset-shadow-[0_-1px_0_var(--border)] [scrollbar-width:none]',
        className,
      )}
    >
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <Fragment key={tab.href}>
            {tab.apart ? <li aria-hidden className="h-4 w-px shrink-0 self-center bg-border" /> : null}
            <li className="shrink-0">
              <Link
                href={tab.href}
                scroll={false}
                aria-current={tab.current ? 'page' : undefined}
                className="touchable inline-flex h-9.5 items-center gap-1.5 text-control font-medium whitespace-nowrap text-text-3 -outline-offset-2! hover:text-text aria-[current]:text-text aria-[current]:inset-shadow-[0_-2px_0_var(--text)]"
              >
                {tab.icon}
                {tab.label}
                {tab.count === undefined ? null : (
                  <span className="text-meta font-normal text-text-3 tabular-nums">{tab.count}</span>
                )}
              </Link>
            </li>
          </Fragment>
        ))}
      </ul>
    </nav>
  )
}
