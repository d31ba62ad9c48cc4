import { ChevronsUpDown } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OrganizationAvatar } from '#components/ui/avatar.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Menu } from '#components/ui/menu.tsx'
import type { MenuEntry } from '#components/ui/menu-live.tsx'

export type SwitcherOrganization = { slug: string; name: string; current: boolean; isDefault: boolean }

const trigger =
  'flex h-8 min-w-0 items-center gap-2 rounded-control pr-1.5 pl-2 text-control font-semibold hover:bg-hover aria-expanded:bg-hover max-md:h-10'

export type OrganizationSwitcherProps = {
  organizations: readonly SwitcherOrganization[]
  allHref?: string | undefined
  createHref?: string | undefined
}

/** Where the reader is, and the way to their other organizations; without JavaScript a link to the list of them. */
export function OrganizationSwitcher({
  organizations,
  allHref = '/account/organizations',
  createHref,
}: OrganizationSwitcherProps) {
  const t = useTranslations('shell')
  const name = organizations.find((organization) => organization.current)?.name ?? ''
  const label = t('organization', { name })
  const places: MenuEntry[] = organizations.map((organization) => ({
    kind: 'link',
    href: `/o/${organization.slug}`,
    label: organization.name,
    detail: organization.isDefault ? t('default') : undefined,
    current: organization.current,
    icon: <OrganizationAvatar name={organization.name} />,
  }))
  const more: MenuEntry[] = [
    { kind: 'separator' },
    { kind: 'link', href: allHref, label: t('allOrganizations') },
  ]
  if (createHref) more.push({ kind: 'link', href: createHref, label: t('createOrganization') })
  const face = (
    <>
      <OrganizationAvatar name={name} />
      <span className="truncate">{name}</span>
      <Icon of={ChevronsUpDown} className="text-text-3" />
    </>
  )
  return (
    <>
      <Menu
        entries={[...places, ...more]}
        label={label}
        align="start"
        width="w-64"
        className={`${trigger} noscript:hidden`}
      >
        {face}
      </Menu>
      <noscript>
        <Link href={allHref} aria-label={label} className={trigger}>
          {face}
        </Link>
      </noscript>
    </>
  )
}
