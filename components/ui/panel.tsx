import clsx from 'clsx'
import type { ReactNode } from 'react'

export type PanelProps = {
  title?: ReactNode
  level?: 2 | 3 | undefined
  action?: ReactNode
  footer?: ReactNode
  flush?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** A bordered box for one subject; never inside another one. `flush` lets a table reach the edges. */
export function Panel({ title, level = 2, action, footer, flush, className, children }: PanelProps) {
  const Heading = `h${level}` as const
  return (
    <section className={clsx('min-w-0 rounded-card border border-border bg-surface', className)}>
      {title || action ? (
        <div className="flex items-center justify-between gap-2 px-4 pt-3.5">
          {title ? <Heading className="text-h4">{title}</Heading> : null}
          {action}
        </div>
      ) : null}
      <div className={flush ? undefined : 'px-4 pt-3 pb-4'}>{children}</div>
      {footer ? (
        <div className="flex items-center gap-2 border-t border-border px-4 py-2.5 text-control">
          {footer}
        </div>
      ) : null}
    </section>
  )
}
