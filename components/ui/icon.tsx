import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'

export type IconProps = {
  of: LucideIcon
  size?: number
  className?: string | undefined
}

/** A drawing beside words, hidden from screen readers: the words carry the name. */
export function Icon({ of: Drawing, size = 16, className }: IconProps) {
  return (
    <Drawing
      aria-hidden
      size={size}
      strokeWidth={size < 14 ? 2.5 : 2}
      className={clsx('shrink-0', className)}
    />
  )
}
