import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Logo } from '#components/ui/logo.tsx'
import { NavDrawer } from './nav-drawer.tsx'
import { NavIcon } from './nav-icon.tsx'
import { NavLink } from './nav-link.tsx'
import { RouteFocus } from './route-focus.tsx'
import { type NavGroup, Sidebar } from './sidebar.tsx'
import { SidebarToggle } from './sidebar-toggle.tsx'
import { SkipLink } from './skip-link.tsx'

export type ShellProps = {
  groups: readonly NavGroup[]
  helpHref?: string | undefined
  switcher: ReactNode
  search?: ReactNode
  primary?: ReactNode
  tools?: ReactNode
  account: ReactNode
  /** Banners above every page, such as "Confirm your e-mail". */
  banner?: ReactNode
  /** What the cookie `muster.sidebar` says. */
  collapsed?: boolean | undefined
  children: ReactNode
}

/** The house around every page of an organization: navigation at the side, bar on top, the page. */
export function Shell(props: ShellProps) {
  const {
    groups,
    helpHref,
    switcher,
    search,
    primary,
    tools,
    account,
    banner,
    collapsed = false,
    children,
  } = props
  const t = useTranslations('shell')
  const help = helpHref ? (
    <NavLink href={helpHref} icon={<NavIcon name="help" />}>
      {t('help')}
    </NavLink>
  ) : null
  const nav = <Sidebar label={t('navigation')} groups={groups} footer={help} />
  return (
    <div data-shell data-sidebar={collapsed ? 'collapsed' : 'open'} className="shell min-h-dvh">
      <SkipLink>{t('skip')}</SkipLink>
      <RouteFocus />
      <aside className="sidebar sticky top-0 z-30 hidden h-dvh flex-col bg-canvas px-3 pb-3 lg:flex">
        <div className="sidebar-head mb-1 flex h-(--bar) shrink-0 items-center justify-between pl-2">
          <span className="sidebar-logo flex">
            <Logo />
          </span>
          <SidebarToggle collapsed={collapsed} collapse={t('collapse')} expand={t('expand')} />
        </div>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{nav}</div>
      </aside>
      <div className="flex min-w-0 flex-col border-border bg-surface lg:border-l">
        <header className="sticky top-0 z-20 flex h-(--bar) shrink-0 items-center gap-2 border-b border-border bg-canvas pr-(--gutter) pl-4 max-lg:gap-1 max-lg:pr-4 max-lg:pl-2">
          <NavDrawer open={t('openNavigation')} label={t('navigation')}>
            {nav}
          </NavDrawer>
          <noscript>
            <details className="lg:hidden">
              <summary className="px-2 py-1.5 text-control font-medium">{t('menu')}</summary>
              <div className="absolute inset-x-0 top-(--bar) border-b border-border bg-canvas p-3">{nav}</div>
            </details>
          </noscript>
          {switcher}
          {search}
          <span className="flex-1" />
          {primary}
          {tools}
          {account}
        </header>
        {banner}
        <main id="main" tabIndex={-1} className="flex flex-1 flex-col">
          {children}
        </main>
      </div>
    </div>
  )
}
