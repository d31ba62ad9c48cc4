import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enter } from '#lib/doors/enter.ts'
import { loadInvitationParams } from '#lib/invitations/search-params.ts'
import { InvitationsList } from './list.tsx'

type Props = PageProps<'/o/[org]/invitations'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { organization } = await enter(params, 'users.invite')
  const { view } = await loadInvitationParams(searchParams)
  const t = await getTranslations('invitations')

  return { title: t('documentTitle', { view: t(`views.${view}`), organization: organization.name }) }
}

/** Every invitation there was, by what became of it. */
export default async function InvitationsPage({ params, searchParams }: Props) {
  const entered = await enter(params, 'users.invite')
  const wanted = await loadInvitationParams(searchParams)

  return <InvitationsList {...entered} params={wanted} />
}
