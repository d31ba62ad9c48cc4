import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageBody } from '#components/layout/page-body.tsx'
import { PageHead } from '#components/layout/page-head.tsx'
import { Words } from '#components/layout/words.tsx'
import { may } from '#lib/actor.ts'
import { listPlaces } from '#lib/auth/places.ts'
import { enter, requirePerson } from '#lib/doors/enter.ts'
import { makeDefault } from '../../account/actions.ts'
import { JoinedBanner } from './joined-banner.tsx'
import { Numbers } from './numbers.tsx'
import { YourPlace } from './your-place.tsx'

type Props = PageProps<'/o/[org]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organization } = await enter(params)
  const t = await getTranslations('overview')

  return { title: `${t('title')} · ${organization.name}` }
}

/** Where a user lands: the organization in numbers for those who manage it, their own place for everybody else. */
export default async function OverviewPage({ params, searchParams }: Props) {
  const entered = await enter(params)
  const t = await getTranslations('overview')
  const joined = await placeJoined(entered.organization.slug, (await searchParams).joined)
  const manages = may(entered.actor, 'users.read') && may(entered.actor, 'users.invite')

  return (
    <PageBody>
      {joined ? (
        <Words only={['organizations', 'refusals', 'errors']}>
          <JoinedBanner joined={joined} makeDefault={makeDefault} />
        </Words>
      ) : null}
      <PageHead title={t('title')} />
      <div className="mt-6 grid gap-4">{manages ? <Numbers {...entered} /> : <YourPlace {...entered} />}</div>
    </PageBody>
  )
}

/** The organization an address says was joined, if it really is one of the reader's. */
async function placeJoined(here: string, slug: string | string[] | undefined) {
  if (typeof slug !== 'string') return null
  const person = await requirePerson()
  const places = await listPlaces(person.accountId)
  const place = places.find((one) => one.slug === slug && one.status === 'active')

  return place ? { slug, name: place.name, isDefault: place.isDefault, isHere: slug === here } : null
}
