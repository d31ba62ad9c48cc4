'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** The words that small parts of the kit say by themselves, such as "Close". */
export type UiWords = Readonly<
  Record<
    'close' | 'dismiss' | 'optional' | 'showPassword' | 'hidePassword' | 'copied' | 'notifications',
    string
  >
>

const Context = createContext<UiWords>({
  close: 'Close',
  dismiss: 'Dismiss',
  optional: 'optional',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  copied: 'Copied',
  notifications: 'Notifications',
})

export function UiWordsProvider({ words, children }: { words: UiWords; children: ReactNode }) {
  return <Context value={words}>{children}</Context>
}

export const useUiWords = () => useContext(Context)

/** One of those words as text, also inside server components. */
export function Word({ of }: { of: keyof UiWords }) {
  return useUiWords()[of]
}
