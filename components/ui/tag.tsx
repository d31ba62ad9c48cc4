import clsx from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  neutral: 'bg-sunken text-text-2',
  accent: 'bg-accent-subtle text-accent-text',
  warning: 'bg-warning-subtle text-warning',
  success: 'bg-success-subtle text-success',
  danger: 'bg-danger-subtle text-danger',
  line: 'text-text-2 inset-ring inset-ring-border',
}

export type TagProps = {
  tone?: keyof typeof tones | undefined
  className?: string | undefined
  children: ReactNode
}

/** A word that marks something and cannot be removed. */
export function Tag({ tone = 'neutral', className, children }: TagProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-4.5 shrink-0 items-center gap-1 rounded-tag px-1.5 text-tiny font-medium whitespace-nowrap [&>svg]:size-[11px]',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
