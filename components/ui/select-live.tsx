'use client'

import { Select as Base } from '@base-ui/react/select'
import { Check } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { floatingClass, floatingItemClass } from './floating.ts'
import { Icon } from './icon.tsx'
import type { Option } from './native-select.tsx'

export type SelectLiveProps = {
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  trigger: ComponentProps<'button'>
  children: ReactNode
}

/** The list itself; fetched by `Select` on the first press. */
export function SelectLive({ options, value, onChange, trigger, children }: SelectLiveProps) {
  return (
    <Base.Root
      defaultOpen
      value={value}
      items={options}
      onValueChange={(next) => next !== null && onChange(next)}
    >
      <Base.Trigger {...trigger}>{children}</Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          alignItemWithTrigger={false}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50"
        >
          <Base.Popup className={floatingClass('min-w-(--anchor-width) overflow-y-auto p-1')}>
            {options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className={`${floatingItemClass} pr-7`}
              >
                <Base.ItemText>{option.label}</Base.ItemText>
                <Base.ItemIndicator className="absolute right-2.5">
                  <Icon of={Check} size={14} />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
