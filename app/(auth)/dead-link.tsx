import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '../auth-frame.tsx'

/** A link that is used, old, replaced or never was: it does not say which, but what to do. */
export async function DeadLink({ href, action, help }: { href: string; action: string; help: string }) {
  const t = await getTranslations('auth')

  return (
    <AuthFrame title={t('dead.title')}>
      <p>{t('dead.reason')}</p>
      <p className="text-text-2">{help}</p>
      <p>
        <Link href={href} className="link">
          {action}
        </Link>
      </p>
    </AuthFrame>
  )
}
