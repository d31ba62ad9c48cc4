import Link from 'next/link'
import type { ReactNode } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'

type PersonProps = {
  name: string
  email: string
  href?: string | undefined
  /** Has not joined yet. */
  ghost?: boolean
  tags?: ReactNode
}

/** Somebody in a list: initials, name and address; the link covers the cell. */
export function Person({ name, email, href, ghost, tags }: PersonProps) {
  const title = name || email
  return (
    <div className="relative grid min-w-0 grid-cols-[28px_minmax(0,1fr)] items-center gap-2.5">
      <Avatar name={title} ghost={ghost} />
      <div className="min-w-0">
        <div className="flex items-center gap-1.5 leading-4.5 font-medium">
          {href ? (
            <Link
              href={href}
              prefetch={false}
              className="truncate after:absolute after:-inset-y-1.5 after:inset-x-0 hover:underline hover:underline-offset-3"
            >
              {title}
            </Link>
          ) : (
            <span className="truncate">{title}</span>
          )}
          {tags}
        </div>
        {name ? (
          <div className="truncate text-meta text-text-3" title={email}>
            {email}
          </div>
        ) : null}
      </div>
    </div>
  )
}
