import { getTranslations } from 'next-intl/server'
import { Words } from '#components/layout/words.tsx'
import { type Actor, allow, may, type Person } from '#lib/actor.ts'
import type { enter } from '#lib/doors/enter.ts'
import type { Entered } from '#lib/doors/load-actor.ts'
import { countSaved } from '#lib/invitations/queries.ts'
import { resend } from '../../account/actions.ts'
import { ResendBanner } from './resend-banner.tsx'
import { SendSavedBanner } from './send-saved-banner.tsx'
import { sendSaved } from './users/actions.ts'

type ConfirmationBannerProps = {
  actor: Actor
  organization: Entered['organization']
  person: Person
  read: Awaited<ReturnType<typeof enter>>['read']
}

/** While the organization is unconfirmed, what that keeps from leaving; afterwards, the way to send it. */
export async function ConfirmationBanner({ actor, organization, person, read }: ConfirmationBannerProps) {
  if (!may(actor, 'users.invite')) return null
  const saved = await read((tx) => countSaved(tx, allow(actor, 'users.invite')))
  if (organization.isConfirmed && saved.n === 0) return null
  const t = await getTranslations('organizations')
  const shell = await getTranslations('shell')

  return (
    <section aria-label={shell('notice')} className="bg-surface px-(--gutter) pt-4">
      <Words only={['organizations', 'refusals', 'errors']}>
        {organization.isConfirmed ? (
          <SendSavedBanner organization={organization.slug} count={saved.n} sendSaved={sendSaved} />
        ) : (
          <ResendBanner
            email={person.email}
            isMine={actor.isSuperAdmin}
            saved={saved.n > 0 ? t('saved', { count: saved.n }) : ''}
            resend={resend}
          />
        )}
      </Words>
    </section>
  )
}
