import clsx from 'clsx'
import { type ReactNode, useId } from 'react'

/** Licenses of one plan, in the order they are drawn; `adding` and `over` are not facts yet. */
export type MeterPlan = {
  key: string
  name?: ReactNode
  count?: ReactNode
  assigned: number
  reserved: number
  adding?: number | undefined
  over?: number | undefined
  free: number
}

const kinds = ['assigned', 'reserved', 'adding', 'free', 'over'] as const
const segmentLimit = 40

const looks: Record<(typeof kinds)[number], string> = {
  assigned: 'bg-accent',
  reserved: 'bg-accent-subtle inset-ring-[1.5px] inset-ring-accent',
  adding: 'hatched',
  free: 'inset-ring inset-ring-border-strong',
  over: 'border border-dashed border-mark-amber bg-warning-subtle',
}

const sizeOf = (plan: MeterPlan) => kinds.reduce((sum, kind) => sum + (plan[kind] ?? 0), 0)

export type LicenseMeterProps = {
  plans: readonly MeterPlan[]
  taken: number
  total: number
  /** "Licenses taken: 18 of 20" */
  label: string
  large?: boolean | undefined
  className?: string | undefined
}

/** One segment a license, one group a plan; above 40 one line a plan. */
export function LicenseMeter({ plans, taken, total, label, large, className }: LicenseMeterProps) {
  const segmented = plans.reduce((sum, plan) => sum + sizeOf(plan), 0) <= segmentLimit
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot be drawn as segments
    <div
      role="meter"
      aria-label={label}
      aria-valuenow={Math.min(taken, total)}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuetext={label}
      className={clsx('flex min-w-0 flex-wrap items-end gap-2.5', !segmented && 'w-full', className)}
    >
      {plans.map((plan) => (
        <div key={plan.key} className={clsx('grid min-w-0 gap-1.5', !segmented && 'flex-1 basis-40')}>
          {plan.name ? (
            <p className="text-meta whitespace-nowrap text-text-3">
              <span className="font-medium text-text-2">{plan.name}</span> {plan.count}
            </p>
          ) : null}
          {segmented ? <Segments plan={plan} large={large} /> : <Line plan={plan} />}
        </div>
      ))}
    </div>
  )
}

function Segments({ plan, large }: { plan: MeterPlan; large: boolean | undefined }) {
  const segments = kinds.flatMap((kind) =>
    Array.from({ length: plan[kind] ?? 0 }, (_, index) => ({ kind, index })),
  )
  return (
    <span aria-hidden className="flex flex-wrap gap-[3px]">
      {segments.map(({ kind, index }) => (
        <span
          key={`${kind}-${index}`}
          className={clsx(
            'block rounded-[2px] forced-color-adjust-none',
            large ? 'size-3.5' : 'h-3 w-[9px] max-md:w-[7px]',
            looks[kind],
          )}
        />
      ))}
    </span>
  )
}

const lineFill: Record<(typeof kinds)[number], string> = {
  assigned: 'fill-accent',
  reserved: 'fill-accent-subtle stroke-accent',
  adding: 'stroke-accent',
  free: 'fill-transparent stroke-border-strong',
  over: 'fill-warning-subtle stroke-mark-amber',
}

function Line({ plan }: { plan: MeterPlan }) {
  const hatch = useId()
  const whole = sizeOf(plan) || 1
  let start = 0
  return (
    <svg width="100%" height="12" aria-hidden="true" className="block forced-color-adjust-none">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" className="fill-accent-subtle" />
          <rect width="2" height="4" className="fill-accent" />
        </pattern>
      </defs>
      {kinds.map((kind) => {
        const part = ((plan[kind] ?? 0) / whole) * 100
        const from = start
        start += part
        if (part === 0) return null
        return (
          <rect
            key={kind}
            x={`${from}%`}
            y="1"
            width={`${part}%`}
            height="10"
            rx="2"
            strokeDasharray={kind === 'over' ? '3 2' : undefined}
            fill={kind === 'adding' ? `url(#${hatch})` : undefined}
            className={lineFill[kind]}
          />
        )
      })}
    </svg>
  )
}
