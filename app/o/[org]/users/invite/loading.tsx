import { getTranslations } from 'next-intl/server'
import { PageBody } from '#components/layout/page-body.tsx'
import { PageHead } from '#components/layout/page-head.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

/** The page's own head, and room for the form. */
export default async function InviteLoading() {
  const t = await getTranslations('invite')

  return (
    <PageBody>
      <PageHead title={t('title')} description={<Skeleton className="h-5.5 w-40" />} />
      <div aria-busy="true" className="mt-5">
        <Skeleton className="h-105 rounded-card" />
      </div>
    </PageBody>
  )
}
