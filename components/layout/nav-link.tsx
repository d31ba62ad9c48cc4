'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

export type NavLinkProps = {
  href: string
  /** Only this very page is "here", not the pages below it. */
  exact?: boolean | undefined
  current?: boolean | undefined
  icon: ReactNode
  children: ReactNode
  count?: ReactNode
}

/** A place in the navigation; knows by itself whether it is where the reader is. */
export function NavLink({ href, exact, current, icon, children, count }: NavLinkProps) {
  const path = usePathname()
  const here = current ?? (path === href || (!exact && path.startsWith(`${href}/`)))
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className="nav-link group/link flex h-7.5 items-center gap-2.5 rounded-control px-2 text-control font-medium text-text-2 transition-colors hover:bg-hover hover:text-text aria-[current]:bg-press aria-[current]:text-text pointer-coarse:h-11 [&>svg]:text-text-3 aria-[current]:[&>svg]:text-text"
    >
      {icon}
      <span className="nav-label truncate">{children}</span>
      {count === undefined ? null : (
        <span className="nav-count ml-auto text-meta font-normal text-text-3 tabular-nums">{count}</span>
      )}
    </Link>
  )
}
