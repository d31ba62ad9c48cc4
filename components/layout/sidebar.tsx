import type { ReactNode } from 'react'
import { NavIcon, type NavIconName } from './nav-icon.tsx'
import { NavLink } from './nav-link.tsx'

export type NavItem = {
  href: string
  label: string
  icon: NavIconName
  count?: string | number | undefined
  exact?: boolean | undefined
  current?: boolean | undefined
}

export type NavGroup = { label?: string | undefined; items: readonly NavItem[] }

/** The places of an organization, in groups. */
export function Sidebar({
  label,
  groups,
  footer,
}: {
  label: string
  groups: readonly NavGroup[]
  footer?: ReactNode
}) {
  return (
    <>
      <nav aria-label={label} className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
        {groups.map((group) => (
          <div key={group.items[0]?.href}>
            {group.label ? (
              <p className="nav-group px-2 pt-2 pb-1.5 text-meta text-text-3">{group.label}</p>
            ) : null}
            <ul className="grid grid-cols-[minmax(0,1fr)] gap-px">
              {group.items.map(({ label, icon, ...item }) => (
                <li key={item.href}>
                  <NavLink {...item} icon={<NavIcon name={icon} />}>
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {footer ? <div className="mt-auto pt-4">{footer}</div> : null}
    </>
  )
}
