import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Note } from '#components/ui/note.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { listPlaces } from '#lib/auth/places.ts'
import { requirePerson } from '#lib/doors/enter.ts'
import { signOut } from '../account/actions.ts'
import { AuthFrame } from '../auth-frame.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('welcome'))('title') }
}

/** For somebody signed in who has no organization to enter, or waits for one: what is going on, and what is next. */
export default async function Welcome() {
  const person = await requirePerson()
  const places = await listPlaces(person.accountId)
  const t = await getTranslations('welcome')
  const open = places.filter((place) => place.status === 'active')

  return (
    <AuthFrame
      title={t('hello', { name: person.firstName })}
      subtitle={t('signedInAs', { email: person.email })}
    >
      {places.map(({ slug, name, status }) =>
        status === 'waiting' ? (
          <Note key={slug} tone="warning" title={t('waitingTitle', { name })}>
            {t('waiting')}
          </Note>
        ) : status === 'active' ? null : (
          <Note key={slug}>{t('ended', { name })}</Note>
        ),
      )}
      {places.length === 0 ? <p>{t('none', { email: person.email })}</p> : null}
      {open.length > 0 ? (
        <ul className="grid gap-1" aria-label={t('open')}>
          {open.map(({ slug, name }) => (
            <li key={slug}>
              <Link href={`/o/${slug}`} className="link">
                {t('goTo', { name })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <form action={signOut}>
        <SubmitButton look="outline" size="lg" block>
          {t('signOut')}
        </SubmitButton>
      </form>
    </AuthFrame>
  )
}
