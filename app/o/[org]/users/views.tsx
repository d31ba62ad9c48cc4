import { ChevronDown } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Icon } from '#components/ui/icon.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { TabLinks } from '#components/ui/tab-links.tsx'
import type { Counted } from '#lib/keyset.ts'
import { type UserParams, usersHref } from '#lib/users/search-params.ts'
import { moreViews, statusViews, type View } from '#lib/users/views.ts'

type ViewsProps = {
  base: string
  params: UserParams
  counts: Readonly<Record<(typeof statusViews)[number] | 'all', Counted>>
}

/** The statuses as tabs, and the other views in a menu; the one that is open has its own tab. */
export async function Views({ base, params, counts }: ViewsProps) {
  const t = await getTranslations('users')
  const href = (view: View) => usersHref(base, params, { view })
  const tabs = [...statusViews, 'all' as const].map((view) => ({
    href: href(view),
    label: t(`views.${view}`),
    count: counted(counts[view]),
    current: params.view === view,
  }))
  const open = moreViews.find((view) => view === params.view)
  const other = open ? [{ href: href(open), label: t(`views.${open}`), current: true, apart: true }] : []

  return (
    <div className="flex items-center px-(--gutter) inset-shadow-[0_-1px_0_var(--border)]">
      <TabLinks label={t('viewsLabel')} tabs={[...tabs, ...other]} className="min-w-0" />
      <Menu
        entries={moreViews.map((view) => ({
          kind: 'link',
          href: href(view),
          label: t(`views.${view}`),
          current: view === open,
        }))}
        className="touchable ml-5 inline-flex h-9.5 shrink-0 items-center gap-1 text-control font-medium whitespace-nowrap text-text-3 -outline-offset-2! hover:text-text noscript:hidden"
      >
        {t('moreViews')}
        <Icon of={ChevronDown} size={14} />
      </Menu>
    </div>
  )
}

const counted = ({ n, more }: Counted) => (more ? `${n}+` : n)
