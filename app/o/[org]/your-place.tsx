import { getTranslations } from 'next-intl/server'
import { UserLicense } from '#components/licenses/user-license.tsx'
import { profileName } from '#components/profiles/profile-name.ts'
import { Panel } from '#components/ui/panel.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { Person } from '#components/users/person.tsx'
import { builtIn } from '#lib/access/profiles.ts'
import type { Actor } from '#lib/actor.ts'
import type { Entrance } from '#lib/doors/enter.ts'
import { getOwnPlace, listOwnAdmins } from '#lib/users/get-own-place.ts'

/** What somebody without rights is here, and whom they can turn to. */
export async function YourPlace({ actor, organization, read }: Entrance<Actor>) {
  const [place, admins] = await read((tx) => Promise.all([getOwnPlace(tx, actor), listOwnAdmins(tx, actor)]))
  if (!place) return null
  const t = await getTranslations('overview')
  const profiles = await getTranslations('profiles')
  const licenses = await getTranslations('licenses')
  const key = builtIn(place.profileKey)
  const departments = place.allDepartments
    ? t('you.allDepartments')
    : place.departments.join(', ') || t('you.noDepartments')

  return (
    <div className="grid items-start gap-4 mid:grid-cols-[3fr_2fr]">
      <Panel title={t('you.title', { organization: organization.name })}>
        <dl className="grid grid-cols-[132px_minmax(0,1fr)] gap-y-3 text-control max-sm:grid-cols-1 max-sm:gap-y-1">
          <dt className="text-text-3">{t('you.profile')}</dt>
          <dd>
            <span className="font-medium">{profileName(profiles, place)}</span>
            {key ? <p className="text-text-2">{profiles(`descriptions.${key}`)}</p> : null}
          </dd>
          <dt className="text-text-3">{t('you.role')}</dt>
          <dd className="wrap-anywhere">{place.role}</dd>
          <dt className="text-text-3">{t('you.departments')}</dt>
          <dd className="wrap-anywhere">{departments}</dd>
          <dt className="text-text-3">{t('you.license')}</dt>
          <dd>
            <UserLicense plan={place.plan} state={place.license} t={licenses} />
          </dd>
        </dl>
      </Panel>
      <Panel title={t('admins.title')}>
        <ul className="grid gap-3 text-control">
          {admins.map(({ id, name, email, isSuperAdmin }) => (
            <li key={id}>
              <Person
                name={name}
                email={email}
                tags={isSuperAdmin ? <Tag>{profiles('superAdmin')}</Tag> : null}
              />
            </li>
          ))}
        </ul>
        <p className="mt-3 text-meta text-text-3">{t('admins.help')}</p>
      </Panel>
    </div>
  )
}
