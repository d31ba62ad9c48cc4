import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AuthFrame } from '../../auth-frame.tsx'
import { askAgain } from './actions.ts'
import { AnswerForm } from './answer-form.tsx'

/** A link that does not work, the same for every reason and every link: it names nobody. */
export async function Dead({ token }: { token: string }) {
  const t = await getTranslations('accept.dead')
  const signIn = (words: ReactNode) => (
    <Link href="/sign-in" className="link">
      {words}
    </Link>
  )

  return (
    <AuthFrame title={t('title')} subtitle={t('lead')}>
      <p>{t.rich('accepted', { link: signIn })}</p>
      <AnswerForm action={askAgain} token={token} done={t('requested')}>
        {t('submit')}
      </AnswerForm>
    </AuthFrame>
  )
}
