import Link from 'next/link'
import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import type { Counted } from '#lib/keyset.ts'

type TileProps = {
  label: string
  value: Counted
  of?: string
  note: ReactNode
  href?: string
}

/** One number, what it counts, and where the things it counts are. */
export function Tile({ label, value, of, note, href }: TileProps) {
  const number = `${value.n.toLocaleString(useLocale())}${value.more ? '+' : ''}`

  return (
    <div className="relative grid content-start gap-1 p-4 has-[a]:hover:bg-row-hover">
      <p className="text-control text-text-2">
        {href ? (
          <Link href={href} prefetch={false} className="after:absolute after:inset-0">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="text-stat">
        {number}
        {of ? <span className="ml-2 text-lead font-normal text-text-2">{of}</span> : null}
      </p>
      <div className="mt-1 text-control text-text-2">{note}</div>
    </div>
  )
}
