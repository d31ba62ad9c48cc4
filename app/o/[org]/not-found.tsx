import { getTranslations } from 'next-intl/server'
import { PageBody } from '#components/layout/page-body.tsx'
import { PageHead } from '#components/layout/page-head.tsx'

/** Something of this organization that does not exist, or not any more. */
export default async function OrganizationNotFound() {
  const t = await getTranslations('denial')

  return (
    <PageBody>
      <PageHead title={t('notFoundTitle')} description={t('notFound')} />
    </PageBody>
  )
}
