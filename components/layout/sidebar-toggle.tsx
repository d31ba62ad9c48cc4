'use client'

import { PanelLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'

export type SidebarToggleProps = { collapsed: boolean; collapse: string; expand: string }

/** Folds the sidebar to its icons and remembers it in the cookie `muster.sidebar`. */
export function SidebarToggle({ collapsed, collapse, expand }: SidebarToggleProps) {
  const [folded, setFolded] = useState(collapsed)
  useEffect(() => {
    const shell = document.querySelector<HTMLElement>('[data-shell]')
    if (shell) shell.dataset.sidebar = folded ? 'collapsed' : 'open'
  }, [folded])
  useEffect(() => {
    // The names beside folded icons go away on Escape, until another icon is pointed at.
    const hide = (event: KeyboardEvent) => {
      const link =
        event.key === 'Escape' && document.querySelector<HTMLElement>('.nav-link:is(:hover, :focus-visible)')
      if (!link) return
      link.dataset.quiet = ''
      link.addEventListener('pointerleave', () => delete link.dataset.quiet, { once: true })
      link.addEventListener('blur', () => delete link.dataset.quiet, { once: true })
    }
    document.addEventListener('keydown', hide)
    return () => document.removeEventListener('keydown', hide)
  }, [])
  const toggle = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support
    document.cookie = `muster.sidebar=${folded ? 'open' : 'collapsed'}; path=/; max-age=31536000; samesite=lax`
    setFolded(!folded)
  }
  return (
    <IconButton
      icon={PanelLeft}
      label={folded ? expand : collapse}
      aria-pressed={folded}
      size="sm"
      onClick={toggle}
      className="noscript:hidden"
    />
  )
}
