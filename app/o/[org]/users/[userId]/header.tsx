import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { InvitationButton } from '#components/invitations/invitation-button.tsx'
import { InvitationMenu } from '#components/invitations/invitation-menu.tsx'
import { possibleActions } from '#components/invitations/possible-actions.ts'
import { UserLicense } from '#components/licenses/user-license.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { type Reading, UserStatus } from '#components/users/user-status.tsx'
import type { UserDetails } from '#lib/users/get-user.ts'

type HeaderProps = {
  user: UserDetails & { hasOpenInvitation: boolean; isSaved: boolean }
  base: string
  isMe: boolean
  mayInvite: boolean
  reading: Reading
}

/** Who this is, how they stand, and what can be done about their invitation. */
export async function UserHeader({ user, base, isMe, mayInvite, reading }: HeaderProps) {
  const t = await getTranslations('users')
  const status = await getTranslations('status')
  const licenses = await getTranslations('licenses')
  const actions = await getTranslations('actions')
  const name = user.name || user.email
  const possible = mayInvite ? possibleActions(user) : []
  const onSight = possible.filter((action) => action === 'remind' || action === 'reinvite')
  const others = possible.filter((action) => action !== 'remind' && action !== 'reinvite')
  const invitee = { id: user.id, email: user.email }

  return (
    <header>
      <nav aria-label={t('detail.crumbs')} className="mb-3">
        <ol className="flex items-center gap-1.5 text-control text-text-3">
          <li className="flex items-center gap-1.5">
            <Link href={base} className="py-0.5 hover:text-text">
              {t('title')}
            </Link>
            <Icon of={ChevronRight} size={12} />
          </li>
          <li className="truncate">{name}</li>
        </ol>
      </nav>
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={name} size="lg" ghost={user.status === 'invited' || user.status === 'not_invited'} />
        <div className="min-w-0 flex-1 basis-60">
          <div className="flex flex-wrap items-center gap-2">
            <h1 tabIndex={-1} className="text-h2 wrap-anywhere">
              {name}
            </h1>
            {isMe ? <Tag>{t('you')}</Tag> : null}
          </div>
          <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-control">
            <UserStatus user={user} t={status} reading={reading} />
            {user.license === 'none' ? null : (
              <UserLicense plan={user.plan} state={user.license} t={licenses} />
            )}
            <span className="flex min-w-0 items-center gap-1 text-text-3">
              <span className="min-w-0 wrap-anywhere">{user.email}</span>
              <CopyButton iconOnly value={user.email} label={t('detail.copyEmail')} />
            </span>
          </div>
        </div>
        {possible.length > 0 ? (
          <div className="flex flex-wrap items-center gap-2">
            {onSight.map((action) => (
              <InvitationButton key={action} action={action} user={invitee} />
            ))}
            {others.length > 0 ? (
              <InvitationMenu user={invitee} label={actions('for', { name })} actions={others} />
            ) : null}
          </div>
        ) : null}
      </div>
    </header>
  )
}
