import { Plus } from 'lucide-react'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { Gate } from '#components/layout/gate.tsx'
import { OrganizationSwitcher } from '#components/layout/organization-switcher.tsx'
import { Shell } from '#components/layout/shell.tsx'
import type { NavGroup } from '#components/layout/sidebar.tsx'
import { UserMenu } from '#components/layout/user-menu.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { type Actor, may } from '#lib/actor.ts'
import { listPlaces } from '#lib/auth/places.ts'
import { readTheme } from '#lib/auth/theme.ts'
import { enter, requirePerson } from '#lib/doors/enter.ts'
import { languageOptions } from '#lib/locales/locales.ts'
import { chooseLanguage, signOut } from '../../account/actions.ts'
import { ConfirmationBanner } from './confirmation-banner.tsx'

/** The house around an organization's pages: what this user may open, their other organizations, themselves. */
export default async function OrganizationLayout({ params, children, dialog }: LayoutProps<'/o/[org]'>) {
  const { actor, organization, user, read } = await enter(params)
  const person = await requirePerson()
  const places = await listPlaces(person.accountId)
  const t = await getTranslations('shell')
  const store = await cookies()
  const base = `/o/${organization.slug}`

  return (
    <Shell
      groups={placesOf(base, actor, t)}
      collapsed={store.get('muster.sidebar')?.value === 'collapsed'}
      switcher={
        <OrganizationSwitcher
          organizations={places
            .filter((place) => place.status === 'active')
            .map(({ slug, name, isDefault }) => ({
              slug,
              name,
              isDefault,
              current: slug === organization.slug,
            }))}
        />
      }
      primary={
        may(actor, 'users.invite') ? (
          <ButtonLink look="solid" href={`${base}/users/invite`} aria-label={t('inviteUsers')}>
            <Icon of={Plus} />
            <span className="max-md:hidden">{t('inviteUsers')}</span>
          </ButtonLink>
        ) : null
      }
      account={
        <UserMenu
          name={user.name}
          email={person.email}
          theme={readTheme(store)}
          locale={await getLocale()}
          locales={languageOptions}
          links={[{ href: '/account/organizations', label: t('yourOrganizations') }]}
          chooseLanguage={chooseLanguage}
          signOut={signOut}
        />
      }
      banner={<ConfirmationBanner {...{ actor, organization, person, read }} />}
    >
      <Gate>
        {children}
        {dialog}
      </Gate>
    </Shell>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'shell'>>>

/** Only what they may open. */
function placesOf(base: string, actor: Actor, t: Words): NavGroup[] {
  const overview = { href: base, label: t('overview'), icon: 'overview', exact: true } as const
  const users = { href: `${base}/users`, label: t('users'), icon: 'users' } as const
  const invitations = { href: `${base}/invitations`, label: t('invitations'), icon: 'invitations' } as const

  return [
    {
      items: [
        overview,
        ...(may(actor, 'users.read') ? [users] : []),
        ...(may(actor, 'users.invite') ? [invitations] : []),
      ],
    },
  ]
}
