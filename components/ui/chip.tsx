import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

type Removal =
  | { removeHref: string; removeLabel: string }
  | { onRemove: () => void; removeLabel: string }
  | object

export type ChipProps = Removal & { name?: ReactNode; children: ReactNode }

const remover =
  'touchable grid h-full w-6.5 shrink-0 place-items-center rounded-r-full text-text-3 hover:text-text'

/** Something chosen, such as a filter: what it is, its value and, where it can go, the way to remove it. */
export function Chip({ name, children, ...removal }: ChipProps) {
  return (
    <span className="inline-flex h-6.5 min-w-0 max-w-full items-center rounded-full border border-border bg-surface pl-2.5 text-meta whitespace-nowrap not-has-[a,button]:pr-2.5">
      {name ? <span className="mr-1 text-text-3">{name}</span> : null}
      <span className="truncate font-medium">{children}</span>
      {'removeHref' in removal ? (
        <Link href={removal.removeHref} scroll={false} aria-label={removal.removeLabel} className={remover}>
          <Icon of={X} size={12} />
        </Link>
      ) : null}
      {'onRemove' in removal ? (
        <button type="button" onClick={removal.onRemove} aria-label={removal.removeLabel} className={remover}>
          <Icon of={X} size={12} />
        </button>
      ) : null}
    </span>
  )
}
