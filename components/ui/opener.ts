'use client'

import { useState } from 'react'

/**
 * Gives the focus back to what had it when a dialog opened. Noted while rendering, because a part of the dialog may
 * take the focus before anything else could look.
 */
export function useOpener(open: boolean) {
  const [seen, setSeen] = useState<{ open: boolean; opener: Element | null }>({ open: false, opener: null })
  if (seen.open !== open) {
    setSeen({ open, opener: open && typeof document === 'object' ? document.activeElement : seen.opener })
  }
  return () => {
    const { opener } = seen
    return opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : true
  }
}
