'use client'

import type { ComponentProps, ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import { useDeferred } from './deferred.ts'
import type { MenuEntry } from './menu-live.tsx'

const load = () => import('./menu-live.tsx')

export type MenuProps = Omit<ComponentProps<'button'>, 'children'> & {
  entries: readonly MenuEntry[]
  children: ReactNode
  label?: string | undefined
  align?: 'start' | 'end' | undefined
  width?: string | undefined
}

/** A button that opens a menu. `label` names button and menu where the button shows no words of its own. */
export function Menu({ entries, label, align, width, className = buttonClass(), ...rest }: MenuProps) {
  const { live, trigger } = useDeferred(load, ['ArrowDown', 'ArrowUp'])
  if (live) {
    const { MenuLive } = live.part
    return (
      <MenuLive
        {...{ entries, label, align, width }}
        byKeyboard={live.byKeyboard}
        trigger={{ ...rest, className }}
      />
    )
  }
  return (
    <button
      {...rest}
      {...trigger}
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={label}
      className={className}
    />
  )
}
