import type { ReactNode } from 'react'

export type EmptyStateProps = { title: ReactNode; action?: ReactNode; help?: ReactNode; children?: ReactNode }

/** What stands where nothing is: one sentence, one thing to do, one link to help. */
export function EmptyState({ title, action, help, children }: EmptyStateProps) {
  return (
    <div className="mx-auto grid max-w-110 justify-items-center gap-4 px-4 py-16 text-center">
      <div className="grid gap-1">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-text-2">{children}</div> : null}
      </div>
      {action ? <div className="flex flex-wrap justify-center gap-2">{action}</div> : null}
      {help ? <div className="text-control text-text-3">{help}</div> : null}
    </div>
  )
}
