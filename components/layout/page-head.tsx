import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'

export type PageHeadProps = {
  title: ReactNode
  count?: ReactNode
  description?: ReactNode
  crumbs?: readonly { href: string; label: string }[] | undefined
  crumbsLabel?: string | undefined
  actions?: ReactNode
}

/** The one `h1` of a page, what leads to it and what can be done on it. */
export function PageHead({ title, count, description, crumbs, crumbsLabel, actions }: PageHeadProps) {
  return (
    <header>
      {crumbs ? (
        <nav aria-label={crumbsLabel} className="mb-3">
          <ol className="flex items-center gap-1.5 text-control text-text-3">
            {crumbs.map((crumb) => (
              <li key={crumb.href} className="flex items-center gap-1.5">
                <Link href={crumb.href} className="py-0.5 hover:text-text">
                  {crumb.label}
                </Link>
                <Icon of={ChevronRight} size={12} />
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <h1 tabIndex={-1} className="min-w-0 text-h1 wrap-anywhere max-md:text-[1.5rem] max-md:leading-7.5">
          {title}
          {count ? (
            <span className="ml-2.5 text-body font-normal tracking-normal text-text-3 tabular-nums">
              {count}
            </span>
          ) : null}
        </h1>
        {actions ? <div className="ml-auto flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {description ? <p className="mt-1 max-w-160 text-text-2">{description}</p> : null}
    </header>
  )
}
