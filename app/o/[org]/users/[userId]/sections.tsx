import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { UserLicense } from '#components/licenses/user-license.tsx'
import { profileName } from '#components/profiles/profile-name.ts'
import type { Reading } from '#components/users/user-status.tsx'
import { formatDateTime, languageName } from '#lib/locales/format.ts'
import type { UserDetails } from '#lib/users/get-user.ts'
import { Facts } from './facts.tsx'

type UserFactsProps = { user: UserDetails; base: string; reading: Reading }

/** What is known of somebody beside their access. */
export async function UserFacts({ user, base, reading }: UserFactsProps) {
  const t = await getTranslations('users')
  const adder = user.addedBy ? (
    <Link href={`${base}/${user.addedById}`} className="underline underline-offset-3">
      {user.addedBy}
    </Link>
  ) : (
    t('timeline.founded')
  )
  const time = (at: Date | null, otherwise: string) => (at ? formatDateTime(at, reading) : otherwise)

  return (
    <Facts
      title={t('detail.about')}
      facts={[
        [t('detail.email'), user.email],
        [t('detail.language'), languageName(user.language, reading.locale)],
        [t('detail.addedBy'), adder],
        [t('detail.addedOn'), formatDateTime(user.createdAt, reading)],
        [t('detail.confirmedOn'), time(user.confirmedAt, t('detail.notConfirmed'))],
        [t('columns.seen'), time(user.lastSeenAt, t('never'))],
      ]}
    />
  )
}

/** What somebody may do, whose records they see, where they may enter, and their license. */
export async function UserAccess({ user }: { user: UserDetails }) {
  const t = await getTranslations('users')
  const profiles = await getTranslations('profiles')
  const licenses = await getTranslations('licenses')
  const departments = user.allDepartments
    ? t('detail.allDepartments')
    : user.departments.join(', ') || t('detail.noDepartments')

  const license =
    user.license === 'none' ? (
      t('detail.noLicense')
    ) : (
      <UserLicense plan={user.plan} state={user.license} t={licenses} />
    )

  return (
    <Facts
      title={t('detail.access')}
      facts={[
        [t('columns.profile'), profileName(profiles, user)],
        [t('columns.role'), user.role],
        [t('columns.departments'), departments],
        [t('columns.license'), license],
      ]}
    />
  )
}
