import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Avatar } from '#components/ui/avatar.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import type { Person } from '#lib/actor.ts'
import { invitationPath } from '#lib/invitations/path.ts'
import type { LivePreview } from '#lib/invitations/preview.ts'
import { AuthFrame } from '../../auth-frame.tsx'
import { accept, confirmFirst, decline, switchTo } from './actions.ts'
import { AnswerForm } from './answer-form.tsx'
import { JoinForm } from './join-form.tsx'
import { WelcomeCard } from './welcome-card.tsx'

type View = { token: string; invitation: LivePreview }

const signInPath = (token: string) => `/sign-in?next=${encodeURIComponent(invitationPath(token))}`

/** Nobody is signed in and the address is new. */
export async function Newcomer({ token, invitation }: View) {
  const t = await getTranslations('accept.join')
  const { email, firstName, lastName, isCopy } = invitation
  const signIn = (
    <p>
      {t('haveAccount')}{' '}
      <Link href={signInPath(token)} className="link">
        {t('signIn')}
      </Link>
    </p>
  )

  return (
    <WelcomeCard token={token} invitation={invitation} other={signIn}>
      <JoinForm {...{ token, email, firstName, lastName, isCopy }} />
    </WelcomeCard>
  )
}

/** Nobody is signed in and the address has an account. */
export async function Known({ token, invitation }: View) {
  const t = await getTranslations('accept')

  return (
    <WelcomeCard token={token} invitation={invitation}>
      <p className="text-text-2">{t('known.lead')}</p>
      <ButtonLink href={signInPath(token)} look="solid" size="lg" block>
        {t('join.signIn')}
      </ButtonLink>
    </WelcomeCard>
  )
}

/** Whoever the invitation is for is signed in. */
export async function Invitee({ token, invitation, person }: View & { person: Person }) {
  const t = await getTranslations('accept.invitee')
  const name = `${person.firstName} ${person.lastName}`.trim()
  const reader = (
    <div className="flex items-center gap-2.5 text-control leading-4.5">
      <Avatar name={name} />
      <div className="grid min-w-0 flex-1">
        <span className="font-medium wrap-anywhere">{name}</span>
        <span className="text-meta text-text-3 wrap-anywhere">{person.email}</span>
      </div>
      <form action={switchTo}>
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="link touchable py-1 whitespace-nowrap">
          {t('notYou')}
        </button>
      </form>
    </div>
  )

  return (
    <WelcomeCard token={token} invitation={invitation} reader={reader}>
      <AnswerForm action={accept} token={token}>
        {t('submit')}
      </AnswerForm>
    </WelcomeCard>
  )
}

/** Signed in, but nothing shows yet that the address is theirs. */
export async function Unconfirmed({ token, invitation }: View) {
  const t = await getTranslations('accept.unconfirmed')

  return (
    <AuthFrame
      title={t('title')}
      subtitle={t('lead', { email: invitation.email })}
      organization={invitation.organization}
    >
      <AnswerForm action={confirmFirst} token={token}>
        {t('submit')}
      </AnswerForm>
    </AuthFrame>
  )
}

/** Asks once more before the link stops working. */
export async function Declining({ token, invitation }: View) {
  const t = await getTranslations('accept.decline')
  const { organization } = invitation

  return (
    <AuthFrame title={t('title')} subtitle={t('lead', { organization })} organization={organization}>
      <div className="grid gap-2">
        <AnswerForm action={decline} token={token} look="danger">
          {t('submit')}
        </AnswerForm>
        <ButtonLink href={invitationPath(token)} size="lg" block>
          {t('back')}
        </ButtonLink>
      </div>
    </AuthFrame>
  )
}
