import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Icon } from './icon.tsx'
import { type ControlSize, controlClass } from './input.tsx'

export type Option = { value: string; label: string; disabled?: boolean | undefined }

export type NativeSelectProps = Omit<ComponentProps<'select'>, 'size' | 'className'> & {
  options: readonly Option[]
  size?: ControlSize | undefined
  quiet?: boolean | undefined
  className?: string | undefined
}

/** The browser's own select: works in forms without JavaScript and best under a finger. `quiet` has no box until hovered. */
export function NativeSelect({ options, size = 'md', quiet, className, ...rest }: NativeSelectProps) {
  const box = quiet
    ? 'field-sizing-content h-7 rounded-control border border-transparent px-2 pr-6 text-control text-inherit hover:border-border hover:bg-surface'
    : controlClass(size, 'pr-8 truncate')
  return (
    <span className={clsx('relative', quiet ? 'inline-flex' : 'block', className)}>
      <select {...rest} className={clsx('appearance-none [&>option]:bg-raised [&>option]:text-text', box)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute inset-y-0 right-1.5 flex items-center text-text-3">
        <Icon of={ChevronDown} size={quiet ? 14 : 16} />
      </span>
    </span>
  )
}
