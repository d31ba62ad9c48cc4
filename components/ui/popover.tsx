'use client'

import type { ComponentProps, ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import { useDeferred } from './deferred.ts'
import type { PopoverContent } from './popover-live.tsx'

const load = () => import('./popover-live.tsx')

export type PopoverProps = Omit<ComponentProps<'button'>, 'children' | 'content'> & {
  children: ReactNode
  content: PopoverContent
  label: string
  align?: 'start' | 'end' | undefined
  width?: string | undefined
}

/** A button that opens a small dialog beside it, named by `label`. */
export function Popover({ content, label, align, width, className = buttonClass(), ...rest }: PopoverProps) {
  const { live, trigger } = useDeferred(load)
  if (live) {
    const { PopoverLive } = live.part
    return <PopoverLive {...{ content, label, align, width }} trigger={{ ...rest, className }} />
  }
  return (
    <button
      {...rest}
      {...trigger}
      type="button"
      aria-haspopup="dialog"
      aria-expanded={false}
      className={className}
    />
  )
}
