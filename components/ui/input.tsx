import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

export type ControlSize = 'sm' | 'md' | 'lg'

const sizes: Record<ControlSize, string> = {
  sm: 'h-7 px-2.5 text-control max-md:h-10 max-md:text-lead',
  md: 'h-8 px-2.5 text-control max-md:h-10 max-md:text-lead',
  lg: 'h-10 px-3 text-body max-md:h-11 max-md:text-lead',
}

/** The classes every boxed control shares; 16 px text on phones keeps iOS from zooming in. */
export function controlClass(size: ControlSize = 'md', className?: string) {
  return clsx(
    'w-full min-w-0 rounded-control border border-border-strong bg-surface text-text',
    'aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger',
    '[&[readonly]]:border-border [&[readonly]]:bg-sunken [&[readonly]]:text-text-2',
    'disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-text-3',
    sizes[size],
    className,
  )
}

export type InputProps = Omit<ComponentProps<'input'>, 'size' | 'className'> & {
  size?: ControlSize | undefined
  leading?: ReactNode
  trailing?: ReactNode
  className?: string | undefined
}

/** One line of text, with room for a drawing or a button inside either end. */
export function Input({ size = 'md', leading, trailing, className, type = 'text', ...rest }: InputProps) {
  const room = clsx(leading && 'pl-8', trailing && (size === 'lg' ? 'pr-10' : 'pr-8'))
  const input = <input {...rest} type={type} className={controlClass(size, clsx(room, className))} />
  if (!leading && !trailing) return input
  return (
    <span className="relative block">
      {leading ? <InputEnd side="left-2.5">{leading}</InputEnd> : null}
      {input}
      {trailing ? <InputEnd side={size === 'lg' ? 'right-3' : 'right-2'}>{trailing}</InputEnd> : null}
    </span>
  )
}

function InputEnd({ side, children }: { side: string; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'pointer-events-none absolute inset-y-0 flex items-center text-text-3 [&_a]:pointer-events-auto [&_button]:pointer-events-auto',
        side,
      )}
    >
      {children}
    </span>
  )
}
