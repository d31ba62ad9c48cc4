import clsx from 'clsx'
import type { ReactNode } from 'react'

export type StatusKind =
  | 'active'
  | 'invited'
  | 'expired'
  | 'not-invited'
  | 'waiting'
  | 'deactivated'
  | 'not-delivered'

const daysOfInvitation = 7
const soonDays = 2

const isSoon = (kind: StatusKind, daysLeft: number | undefined) =>
  kind === 'invited' && daysLeft !== undefined && daysLeft <= soonDays

const colors: Record<StatusKind, string> = {
  active: 'text-mark-active',
  invited: 'text-info',
  expired: 'text-mark-amber',
  'not-invited': 'text-border-strong',
  waiting: 'text-mark-amber',
  deactivated: 'text-border-strong',
  'not-delivered': 'text-danger',
}

const inner: Partial<Record<StatusKind, string>> = {
  waiting: 'M6.6 6v4M9.4 6v4',
  deactivated: 'M4.4 11.6l7.2-7.2',
  'not-delivered': 'm6.2 6.2 3.6 3.6M9.8 6.2 6.2 9.8',
}

function pie(daysLeft: number) {
  const part = Math.min(Math.max(daysLeft / daysOfInvitation, 0.04), 0.999)
  const angle = part * 2 * Math.PI
  const x = (8 + 3.25 * Math.sin(angle)).toFixed(2)
  const y = (8 - 3.25 * Math.cos(angle)).toFixed(2)
  return `M8 8V4.75A3.25 3.25 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}Z`
}

export type StatusGlyphProps = {
  kind: StatusKind
  daysLeft?: number | undefined
  className?: string | undefined
}

/** The drawn sign of a status; always beside its word. An invitation shows the days left of its 7 as a pie. */
export function StatusGlyph({ kind, daysLeft, className }: StatusGlyphProps) {
  const drawn = inner[kind]
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      className={clsx('block shrink-0', isSoon(kind, daysLeft) ? 'text-mark-amber' : colors[kind], className)}
    >
      {kind === 'active' ? (
        <circle cx="8" cy="8" r="5.25" fill="currentColor" stroke="none" />
      ) : (
        <circle cx="8" cy="8" r="5.25" strokeDasharray={kind === 'expired' ? '2.45 1.67' : undefined} />
      )}
      {drawn ? <path d={drawn} /> : null}
      {kind === 'invited' ? (
        <path d={pie(daysLeft ?? daysOfInvitation)} fill="currentColor" stroke="none" />
      ) : null}
    </svg>
  )
}

export type StatusProps = {
  kind: StatusKind
  daysLeft?: number | undefined
  detail?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** A status: its sign, its word and, on a second line, what is to be known about it. */
export function Status({ kind, daysLeft, detail, className, children }: StatusProps) {
  const tone = isSoon(kind, daysLeft)
    ? 'text-warning'
    : kind === 'not-delivered'
      ? 'text-danger'
      : 'text-text-3'
  return (
    <span
      className={clsx(
        '-ml-0.5 inline-grid grid-cols-[16px_auto] items-center justify-start gap-x-[7px] align-middle text-control text-text max-md:grid-cols-[16px_auto_auto] max-md:gap-x-2',
        detail && 'leading-4.5!',
        className,
      )}
    >
      <StatusGlyph kind={kind} daysLeft={daysLeft} />
      <span>{children}</span>
      {detail ? (
        <small className={clsx('col-start-2 text-meta max-md:col-start-3', tone)}>{detail}</small>
      ) : null}
    </span>
  )
}
