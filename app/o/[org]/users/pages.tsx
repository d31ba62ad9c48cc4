import { ChevronDown } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Icon } from '#components/ui/icon.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { sizes, type UserParams, usersHref } from '#lib/users/search-params.ts'

type PagesProps = {
  base: string
  params: UserParams
  range: string
  previous: string | null
  next: string | null
}

/** The way through the list, and how much of it stands on a page. */
export async function Pages({ base, params, range, previous, next }: PagesProps) {
  const t = await getTranslations('users')
  const to = (cursor: string | null) => (cursor ? usersHref(base, params, { cursor }) : undefined)

  return (
    <div className="px-(--gutter)">
      <Pager label={t('pages')} range={range} previous={to(previous)} next={to(next)}>
        <Menu
          entries={sizes.map((size) => ({
            kind: 'link',
            href: usersHref(base, params, { size }),
            label: t('perPage', { size }),
            current: size === params.size,
          }))}
          width="w-44"
          className="touchable inline-flex h-7 items-center gap-1 rounded-control px-2 text-control hover:bg-hover noscript:hidden"
        >
          {t('perPage', { size: params.size })}
          <Icon of={ChevronDown} size={14} />
        </Menu>
      </Pager>
    </div>
  )
}
