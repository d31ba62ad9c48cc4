import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Icon } from './icon.tsx'

type Look = {
  icon: LucideIcon
  label: string
  size?: 'sm' | 'md' | undefined
  className?: string | undefined
}

/** The classes of a square button that shows only a drawing. */
export function iconButtonClass(size: 'sm' | 'md' = 'md', className?: string) {
  return clsx(
    'touchable inline-grid shrink-0 place-items-center rounded-control text-text-2 transition-colors',
    'hover:bg-press hover:text-text aria-expanded:bg-press aria-expanded:text-text',
    'aria-disabled:cursor-not-allowed aria-disabled:text-text-3 aria-disabled:hover:bg-transparent',
    size === 'sm' ? 'size-7 max-md:size-8' : 'size-8 max-md:size-10',
    className,
  )
}

export type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children'> & Look

/** A button without words on it; `label` is its name. */
export function IconButton({ icon, label, size, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={iconButtonClass(size, className)}
    >
      <Icon of={icon} />
    </button>
  )
}
