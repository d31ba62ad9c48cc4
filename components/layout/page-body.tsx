import clsx from 'clsx'
import type { ReactNode } from 'react'

const widths = {
  full: '',
  cap: 'max-w-[calc(1280px+2*var(--gutter))]',
  form: 'max-w-[calc(640px+2*var(--gutter))]',
}

export type PageBodyProps = {
  width?: keyof typeof widths | undefined
  /** Without side padding: parts reach the edges and set `px-(--gutter)` themselves. */
  flush?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** The room of a page inside the shell. */
export function PageBody({ width = 'cap', flush, className, children }: PageBodyProps) {
  return (
    <div
      className={clsx(
        'w-full flex-1 pt-6 pb-12 max-md:pt-5',
        !flush && 'px-(--gutter)',
        widths[width],
        className,
      )}
    >
      {children}
    </div>
  )
}
