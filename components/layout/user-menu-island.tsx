'use client'

import { startTransition, useState } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import { iconButtonClass } from '#components/ui/icon-button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import type { MenuEntry } from '#components/ui/menu-live.tsx'
import type { UserMenuProps } from './user-menu.tsx'

export type UserMenuWords = Record<
  'account' | 'theme' | 'light' | 'dark' | 'system' | 'language' | 'signOut',
  string
>

function chooseTheme(theme: string) {
  document.documentElement.dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support
  document.cookie = `muster.theme=${theme}; path=/; max-age=31536000; samesite=lax`
}

/** The user menu where JavaScript runs. */
export function UserMenuIsland(props: UserMenuProps & { words: UserMenuWords }) {
  const { name, email, theme, locale, locales, links, chooseLanguage, signOut, words } = props
  const [chosen, setChosen] = useState<string>(theme)
  const send = (action: (form: FormData) => Promise<void>, fields: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [key, value] of Object.entries(fields)) form.set(key, value)
    startTransition(() => action(form))
  }
  const entries: MenuEntry[] = [
    {
      kind: 'text',
      label: (
        <>
          <b className="block truncate text-control font-medium text-text">{name}</b>
          <span className="block truncate">{email}</span>
        </>
      ),
    },
    { kind: 'separator' },
    ...links.map((link): MenuEntry => ({ kind: 'link', ...link })),
    { kind: 'separator' },
    {
      kind: 'choice',
      label: words.theme,
      value: chosen,
      onChange: (next) => {
        setChosen(next)
        chooseTheme(next)
      },
      options: [
        { value: 'light', label: words.light },
        { value: 'dark', label: words.dark },
        { value: 'system', label: words.system },
      ],
    },
    { kind: 'separator' },
    {
      kind: 'choice',
      label: words.language,
      value: locale,
      options: locales,
      onChange: (next) => send(chooseLanguage, { locale: next }),
    },
    { kind: 'separator' },
    { label: words.signOut, onSelect: () => send(signOut) },
  ]
  return (
    <Menu entries={entries} label={words.account} className={iconButtonClass('md', 'noscript:hidden')}>
      <Avatar name={name} />
    </Menu>
  )
}
