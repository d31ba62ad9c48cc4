import clsx from 'clsx'
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type Tone = 'info' | 'warning' | 'danger' | 'success'

const looks = {
  info: { box: 'bg-info-subtle', icon: Info, color: 'text-info' },
  warning: { box: 'bg-warning-subtle', icon: TriangleAlert, color: 'text-warning' },
  danger: { box: 'bg-danger-subtle', icon: OctagonAlert, color: 'text-danger' },
  success: { box: 'bg-success-subtle', icon: CircleCheck, color: 'text-success' },
}

export type NoteProps = {
  tone?: Tone | undefined
  title?: ReactNode
  action?: ReactNode
  role?: 'status' | 'alert' | undefined
  className?: string | undefined
  children?: ReactNode
}

/** A message in the page. Set `role` only where it appears after the page did. */
export function Note({ tone = 'info', title, action, role, className, children }: NoteProps) {
  const { box, icon, color } = looks[tone]
  return (
    <div
      role={role}
      className={clsx('flex items-start gap-2.5 rounded-box px-3 py-2.5 text-control', box, className)}
    >
      <Icon of={icon} className={clsx('mt-0.5', color)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-52">
          {title ? <p className="font-medium">{title}</p> : null}
          {children}
        </div>
        {action}
      </div>
    </div>
  )
}
