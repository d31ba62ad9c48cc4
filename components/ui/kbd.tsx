import clsx from 'clsx'
import type { ReactNode } from 'react'

/** A key of the keyboard; `bare` inside menus, where a box would be too much. */
export function Kbd({
  bare,
  className,
  children,
}: {
  bare?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <kbd
      className={clsx(
        'font-sans text-tiny font-medium text-text-3',
        bare ? 'ml-auto pl-4' : 'rounded-tag border border-border bg-surface px-1',
        className,
      )}
    >
      {children}
    </kbd>
  )
}
