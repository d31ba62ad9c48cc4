'use client'

import { Menu as Base } from '@base-ui/react/menu'
import clsx from 'clsx'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { type ComponentProps, Fragment, type ReactNode, useEffect, useRef } from 'react'
import { floatingClass, floatingItemClass } from './floating.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'

type Line = {
  label: string
  detail?: string | undefined
  icon?: ReactNode
  shortcut?: string | undefined
  tone?: 'danger' | undefined
  disabled?: boolean | undefined
}

/** A line of a menu: something to do, a place to go, one of several answers, a heading or a separator. */
export type MenuEntry =
  | (Line & { kind?: 'action'; onSelect?: () => void })
  | (Line & { kind: 'link'; href: string; current?: boolean | undefined })
  | {
      kind: 'choice'
      label: string
      value: string
      options: readonly { value: string; label: string }[]
      onChange: (value: string) => void
    }
  | { kind: 'text'; label: ReactNode }
  | { kind: 'separator' }

export type MenuLiveProps = {
  entries: readonly MenuEntry[]
  label?: string | undefined
  align?: 'start' | 'end' | undefined
  width?: string | undefined
  byKeyboard: boolean
  trigger: ComponentProps<'button'>
}

/** The menu itself, with Base UI's keyboard and focus; fetched by `Menu` on the first press. */
export function MenuLive({
  entries,
  label,
  align = 'end',
  width = 'w-61',
  byKeyboard,
  trigger,
}: MenuLiveProps) {
  const popup = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!byKeyboard) return
    const frame = requestAnimationFrame(() =>
      popup.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [byKeyboard])
  return (
    <Base.Root defaultOpen>
      <Base.Trigger {...trigger} aria-label={label} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup
            ref={popup}
            aria-label={label}
            className={floatingClass(clsx('overflow-y-auto p-1', width))}
          >
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one menu have no other identity
              <Fragment key={index}>{renderEntry(entry)}</Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function renderEntry(entry: MenuEntry) {
  switch (entry.kind) {
    case 'separator':
      return <Base.Separator className="-mx-1 my-1 h-px bg-border" />
    case 'text':
      return <div className="px-2 py-1.5 text-meta text-text-3">{entry.label}</div>
    case 'link':
      return (
        <Base.LinkItem
          closeOnClick
          render={<Link href={entry.href} />}
          aria-current={entry.current ? 'true' : undefined}
          className={floatingItemClass}
        >
          <Content {...entry} />
          {entry.current ? <Icon of={Check} size={14} className="ml-auto" /> : null}
        </Base.LinkItem>
      )
    case 'choice':
      return (
        <Base.RadioGroup value={entry.value} onValueChange={(value: string) => entry.onChange(value)}>
          <Base.GroupLabel className="px-2 py-1 text-meta text-text-3">{entry.label}</Base.GroupLabel>
          {entry.options.map((option) => (
            <Base.RadioItem key={option.value} value={option.value} className={floatingItemClass}>
              {option.label}
              <Base.RadioItemIndicator className="ml-auto">
                <Icon of={Check} size={14} />
              </Base.RadioItemIndicator>
            </Base.RadioItem>
          ))}
        </Base.RadioGroup>
      )
    default:
      return (
        <Base.Item
          disabled={entry.disabled}
          onClick={entry.onSelect}
          className={clsx(floatingItemClass, entry.tone && 'text-danger [&>svg]:text-inherit!')}
        >
          <Content {...entry} />
        </Base.Item>
      )
  }
}

function Content({ icon, label, detail, shortcut }: Line) {
  return (
    <>
      {icon}
      <span className="min-w-0">
        {label}
        {detail ? <small className="block text-tiny text-text-3">{detail}</small> : null}
      </span>
      {shortcut ? <Kbd bare>{shortcut}</Kbd> : null}
    </>
  )
}
