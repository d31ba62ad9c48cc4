import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enter } from '#lib/doors/enter.ts'
import { loadUserParams } from '#lib/users/search-params.ts'
import { UsersList } from './list.tsx'

type Props = PageProps<'/o/[org]/users'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { organization } = await enter(params, 'users.read')
  const { view } = await loadUserParams(searchParams)
  const t = await getTranslations('users')

  return { title: t('documentTitle', { view: t(`views.${view}`), organization: organization.name }) }
}

/** Everybody in an organization, by status, narrowed and in the order that the address says. */
export default async function UsersPage({ params, searchParams }: Props) {
  const entered = await enter(params, 'users.read')
  const wanted = await loadUserParams(searchParams)

  return <UsersList {...entered} params={wanted} />
}
