import clsx from 'clsx'
import type { ReactNode } from 'react'

const looks = {
  holds: 'bg-accent',
  reserved: 'inset-ring-[1.5px] inset-ring-accent',
  waits: 'border border-dashed border-mark-amber',
  free: 'inset-ring inset-ring-border-strong',
}

export type LicenseMarkProps = {
  state: keyof typeof looks
  /** What the mark means, in words, for those who cannot see it. */
  meaning: string
  children: ReactNode
}

/** The plan of a user, with a mark that says whether the license is held, reserved or waited for. */
export function LicenseMark({ state, meaning, children }: LicenseMarkProps) {
  return (
    <span
      title={meaning}
      className="inline-flex items-center gap-[7px] align-middle text-control whitespace-nowrap"
    >
      <span
        aria-hidden
        className={clsx(
          'inline-block h-3 w-[5px] shrink-0 rounded-[1.5px] forced-color-adjust-none',
          looks[state],
        )}
      />
      {children}
      <span className="sr-only">, {meaning}</span>
    </span>
  )
}
