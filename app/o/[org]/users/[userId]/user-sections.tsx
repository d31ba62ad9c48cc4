import { getTranslations } from 'next-intl/server'
import type { Reading } from '#components/users/user-status.tsx'
import type { Attempt, UserDetails } from '#lib/users/get-user.ts'
import { UserAccess, UserFacts } from './sections.tsx'
import { timelineOf } from './timeline.ts'
import { TimelineList } from './timeline-list.tsx'

type Props = { user: UserDetails; attempts: readonly Attempt[]; base: string; reading: Reading }

/** What there is to know about a user, beside how they came in. */
export async function UserSections({ user, attempts, base, reading }: Props) {
  const t = await getTranslations('users')

  return (
    <div className="mt-8 grid gap-x-14 gap-y-8 mid:grid-cols-2">
      <div className="grid content-start gap-6">
        <UserFacts user={user} base={base} reading={reading} />
        <UserAccess user={user} />
      </div>
      <section>
        <h2 className="mb-3 text-h4">{t('detail.timeline')}</h2>
        <TimelineList moments={timelineOf(t, user, attempts)} reading={reading} />
      </section>
    </div>
  )
}
