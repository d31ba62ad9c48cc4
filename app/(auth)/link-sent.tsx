'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { Note } from '#components/ui/note.tsx'

/** Stands where a form was that mailed a link; says the same whether the address is known or not. */
export function LinkSent({ back, children }: { back: string; children: ReactNode }) {
  const t = useTranslations('auth')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])

  return (
    <div ref={box} tabIndex={-1} className="grid gap-4 rounded-box">
      <Note tone="success" role="status">
        <span className="wrap-anywhere">{children}</span>
      </Note>
      <p className="text-text-2">{t('sent.nothing')}</p>
      <p>
        {/* Not a route change: the form that was answered has to begin anew. */}
        <a href={back} className="link">
          {t('sent.again')}
        </a>
      </p>
    </div>
  )
}
