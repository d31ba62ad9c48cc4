import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { LivePreview } from '#lib/invitations/preview.ts'
import { AuthFrame } from '../../auth-frame.tsx'
import { switchTo } from './actions.ts'

type WrongAccountProps = { token: string; invitation: LivePreview; signedInAs: string }

/** For somebody signed in under another address than the invited one. */
export async function WrongAccount({ token, invitation, signedInAs }: WrongAccountProps) {
  const t = await getTranslations('accept.other')
  const addresses = [
    [t('for'), invitation.email],
    [t('as'), signedInAs],
  ]

  return (
    <AuthFrame title={t('title')} subtitle={t('lead')} organization={invitation.organization}>
      <dl className="divide-y divide-border rounded-box border border-border text-control">
        {addresses.map(([name, address]) => (
          <div key={name} className="px-3 py-2.5">
            <dt className="text-meta text-text-3">{name}</dt>
            <dd className="font-medium wrap-anywhere">{address}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-2">
        <form action={switchTo}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton size="lg" block>
            {t('switch')}
          </SubmitButton>
        </form>
        <ButtonLink href="/" size="lg" block>
          {t('stay')}
        </ButtonLink>
      </div>
    </AuthFrame>
  )
}
