import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageBody } from '#components/layout/page-body.tsx'
import { PageHead } from '#components/layout/page-head.tsx'
import { Words } from '#components/layout/words.tsx'
import { enter } from '#lib/doors/enter.ts'
import { InvitePage } from './invite-page.tsx'
import { loadSetup } from './load-setup.ts'

type Props = { params: Promise<{ org: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invite'))('title') }
}

export default async function Page({ params }: Props) {
  const entrance = await enter(params, 'users.invite')
  const t = await getTranslations('invite')

  return (
    <PageBody>
      <PageHead title={t('title')} description={t('to', { organization: entrance.organization.name })} />
      <Words only={['invite', 'errors', 'refusals']}>
        <InvitePage setup={await loadSetup(entrance)} />
      </Words>
    </PageBody>
  )
}
