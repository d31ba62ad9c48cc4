/** The first stop of the keyboard: past everything that is the same on every page. */
export function SkipLink({ to = '#main', children }: { to?: string; children: string }) {
  return (
    <a
      href={to}
      className="absolute -top-12 left-2 z-60 rounded-control border border-border-strong bg-raised px-3 py-1.5 focus:top-2"
    >
      {children}
    </a>
  )
}
