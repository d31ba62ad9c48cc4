'use client'

import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { useDeferred } from './deferred.ts'
import { Icon } from './icon.tsx'
import { type ControlSize, controlClass } from './input.tsx'
import type { Option } from './native-select.tsx'

const load = () => import('./select-live.tsx')

export type SelectProps = Omit<
  ComponentProps<'button'>,
  'value' | 'defaultValue' | 'onChange' | 'children'
> & {
  options: readonly Option[]
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: ((value: string) => void) | undefined
  name?: string | undefined
  size?: ControlSize | undefined
  quiet?: boolean | undefined
}

/** A list to choose one from, for screens that need JavaScript anyway; `NativeSelect` serves forms that do not. */
export function Select(props: SelectProps) {
  const { options, value, defaultValue, onChange, name, size = 'md', quiet, className, ...rest } = props
  const [own, setOwn] = useState(defaultValue ?? options[0]?.value ?? '')
  const { live, trigger } = useDeferred(load, ['ArrowDown', 'ArrowUp'])
  const chosen = value ?? own
  const choose = (next: string) => {
    setOwn(next)
    onChange?.(next)
  }
  const look = clsx(
    'touchable inline-flex items-center justify-between gap-1.5 text-start whitespace-nowrap',
    className,
  )
  const quietLook =
    'h-7 max-w-full rounded-control border border-transparent px-2 text-control hover:border-border hover:bg-surface data-popup-open:border-border'
  const shared = { ...rest, className: quiet ? clsx(look, quietLook) : controlClass(size, look) }
  const content = (
    <>
      <span className="truncate">{options.find((option) => option.value === chosen)?.label ?? chosen}</span>
      <Icon of={ChevronDown} size={quiet ? 14 : 16} className="-mr-0.5 text-text-3" />
    </>
  )
  const SelectLive = live?.part.SelectLive
  return (
    <>
      {name ? <input type="hidden" name={name} value={chosen} /> : null}
      {SelectLive ? (
        <SelectLive options={options} value={chosen} onChange={choose} trigger={shared}>
          {content}
        </SelectLive>
      ) : (
        <button
          {...shared}
          {...trigger}
          type="button"
          role="combobox"
          aria-haspopup="listbox"
          aria-expanded={false}
        >
          {content}
        </button>
      )}
    </>
  )
}
