import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Words } from '#components/layout/words.tsx'
import { homeOf, listPlaces } from '#lib/auth/places.ts'
import { requirePerson } from '#lib/doors/enter.ts'
import { AuthFrame } from '../../auth-frame.tsx'
import { PlaceList } from './place-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('organizations.title') }
}

/** Every organization of a person: go there, or make it the one to land in. */
export default async function Organizations() {
  const person = await requirePerson()
  const places = await listPlaces(person.accountId)
  const t = await getTranslations('account.organizations')
  const home = places.find((place) => `/o/${place.slug}` === homeOf(places))
  const back = home ? (
    <Link href={`/o/${home.slug}`} className="link">
      {t('back', { name: home.name })}
    </Link>
  ) : null

  return (
    <AuthFrame title={t('title')} subtitle={places.length > 0 ? t('lead') : t('none')} below={back}>
      <Words only={['account', 'errors', 'refusals']}>
        <PlaceList places={places} />
      </Words>
    </AuthFrame>
  )
}
