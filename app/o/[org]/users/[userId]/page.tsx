import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { PageBody } from '#components/layout/page-body.tsx'
import { may } from '#lib/actor.ts'
import { enter } from '#lib/doors/enter.ts'
import { getUser, listAttempts } from '#lib/users/get-user.ts'
import { isUuid } from '#lib/users/search-params.ts'
import { InvitationScope } from '../../invitation-scope.tsx'
import { UserHeader } from './header.tsx'
import { UserSections } from './user-sections.tsx'

type Props = PageProps<'/o/[org]/users/[userId]'>

/** Read once for the title and the page. */
const load = cache(async (params: Props['params']) => {
  const { actor, organization, read } = await enter(params, 'users.read')
  const { userId } = await params
  if (!isUuid(userId)) notFound()
  const [user, attempts] = await read((tx) =>
    Promise.all([getUser(tx, actor, userId), listAttempts(tx, actor, userId)]),
  )
  if (!user) notFound()

  return { actor, organization, user, attempts }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { user, organization } = await load(params)

  return { title: `${user.name || user.email} · ${organization.name}` }
}

/** One user: how they stand, what they may do, and how they came in. */
export default async function UserPage({ params }: Props) {
  const { actor, organization, user, attempts } = await load(params)
  const base = `/o/${organization.slug}/users`
  const reading = { locale: await getLocale(), timeZone: organization.timeZone, now: new Date() }
  const open = attempts.find((attempt) => attempt.state === 'open')
  const shown = { ...user, hasOpenInvitation: Boolean(open), isSaved: Boolean(open && !open.sentAt) }

  return (
    <PageBody>
      <InvitationScope organization={organization.slug}>
        <UserHeader
          user={shown}
          base={base}
          isMe={user.id === actor.userId}
          mayInvite={may(actor, 'users.invite')}
          reading={reading}
        />
      </InvitationScope>
      <UserSections {...{ user, attempts, base, reading }} />
    </PageBody>
  )
}
