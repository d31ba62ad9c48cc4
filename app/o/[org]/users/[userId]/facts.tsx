import type { ReactNode } from 'react'

/** A heading and what is known under it, a line each. */
export function Facts({ title, facts }: { title: string; facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <section className="border-b border-border pb-6 last:border-0">
      <h2 className="mb-3 text-h4">{title}</h2>
      <dl className="grid grid-cols-[132px_minmax(0,1fr)] gap-y-2.5 text-control max-sm:grid-cols-1 max-sm:gap-y-0">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-text-3">{name}</dt>
            <dd className="wrap-anywhere max-sm:mb-2">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
