'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Input } from '#components/ui/input.tsx'
import { normalizeEmail } from '#lib/email-address.ts'

type RowAddressProps = {
  id: string
  email: string
  name: string | null
  wrong: boolean
  skipped: boolean
  onTake: (typed: string) => void
}

/** The address of a row: as text once it is right, to be corrected while it is not. */
export function RowAddress({ id, email, name, wrong, skipped, onTake }: RowAddressProps) {
  const t = useTranslations('invite.row')
  const [typed, setTyped] = useState<string | null>(null)

  if (wrong || typed !== null) {
    return (
      <Input
        id={id}
        value={typed ?? email}
        size="md"
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('address')}
        aria-invalid={(wrong && email !== '') || undefined}
        aria-describedby={wrong ? `${id}-message` : undefined}
        onFocus={() => setTyped(email)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => {
          setTyped(null)
          if (event.target.value !== email) onTake(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          const isRight = 'key' in normalizeEmail(event.currentTarget.value)
          if (isRight) document.getElementById(`${id}-profile`)?.focus()
          else onTake(event.currentTarget.value)
        }}
      />
    )
  }

  return (
    <span id={id} className="grid min-w-0">
      <span
        title={email}
        className={clsx(
          'md:truncate max-md:wrap-anywhere',
          skipped ? 'text-text-3 line-through decoration-border-strong' : 'font-medium',
        )}
      >
        {email}
      </span>
      {name ? <span className="truncate text-meta text-text-3">{name}</span> : null}
    </span>
  )
}
