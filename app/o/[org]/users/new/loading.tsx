import { getTranslations } from 'next-intl/server'
import { PageBody } from '#components/layout/page-body.tsx'
import { PageHead } from '#components/layout/page-head.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

const fields = ['name', 'email', 'role', 'profile', 'departments', 'language']

/** The page's own head, and room for its fields. */
export default async function AddUserLoading() {
  const t = await getTranslations('invite.addUser')

  return (
    <PageBody width="form">
      <PageHead title={t('title')} description={t('description')} />
      <div aria-busy="true" className="mt-6 grid gap-5">
        {fields.map((field) => (
          <Skeleton key={field} className="h-16" />
        ))}
      </div>
    </PageBody>
  )
}
