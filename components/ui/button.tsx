import clsx from 'clsx'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Spinner } from './spinner.tsx'

export type ButtonLook = 'solid' | 'outline' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

type Style = {
  look?: ButtonLook | undefined
  size?: ButtonSize | undefined
  block?: boolean | undefined
  className?: string | undefined
}

const base =
  'touchable inline-flex items-center justify-center gap-1.5 rounded-control border font-medium whitespace-nowrap transition-colors ' +
  '[&>svg:first-child]:-ml-0.5 [&>svg:last-child:not(:first-child)]:-mr-1 ' +
  'disabled:cursor-not-allowed disabled:border-border disabled:bg-sunken disabled:text-text-3 ' +
  'aria-disabled:cursor-not-allowed aria-disabled:border-border aria-disabled:bg-sunken aria-disabled:text-text-3'

const looks: Record<ButtonLook, string> = {
  solid: 'border-accent bg-accent text-accent-fg hover:border-accent-hover hover:bg-accent-hover',
  outline:
    'border-control-line bg-surface text-text hover:bg-sunken [&>svg]:text-text-2 [&>svg:last-child:not(:first-child)]:text-text-3',
  ghost: 'border-transparent text-text-2 hover:bg-hover hover:text-text',
  danger: 'border-control-line bg-surface text-danger hover:bg-danger-subtle',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 px-2.5 text-control max-md:h-8',
  md: 'h-8 px-3 text-control max-md:h-9',
  lg: 'h-10 px-4 text-body max-md:h-11',
}

/** The classes of a button, for elements that are one without being `Button`. */
export function buttonClass({ look = 'outline', size = 'md', block, className }: Style = {}) {
  return clsx(base, looks[look], sizes[size], block && 'w-full', className)
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> &
  Style & { pending?: boolean | undefined }

/** A button; while `pending` it keeps the focus and its words, and says that it is busy. */
export function Button({
  look,
  size,
  block,
  className,
  pending,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending || rest['aria-disabled'] || undefined}
      aria-busy={pending || undefined}
      className={buttonClass({ look, size, block, className })}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  )
}

export type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> & Style & { children: ReactNode }

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink({ look, size, block, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClass({ look, size, block, className })} />
}
