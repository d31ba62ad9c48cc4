'use client'

import { Popover as Base } from '@base-ui/react/popover'
import clsx from 'clsx'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { floatingClass } from './floating.ts'

export type PopoverContent = ReactNode | ((close: () => void) => ReactNode)

export type PopoverLiveProps = {
  content: PopoverContent
  label: string
  align?: 'start' | 'end' | undefined
  width?: string | undefined
  trigger: ComponentProps<'button'>
}

/** The popover itself; fetched by `Popover` on the first press. */
export function PopoverLive({ content, label, align = 'start', width = 'w-62', trigger }: PopoverLiveProps) {
  const [open, setOpen] = useState(true)
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger {...trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup aria-label={label} className={floatingClass(clsx('overflow-y-auto p-2', width))}>
            {typeof content === 'function' ? content(() => setOpen(false)) : content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
