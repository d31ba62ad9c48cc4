import { getTranslations } from 'next-intl/server'
import { PageBody } from '#components/layout/page-body.tsx'
import { PageHead } from '#components/layout/page-head.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

const rows = Array.from({ length: 10 }, (_, index) => index)

/** A list on its way: its real heading, and lines where the rows will stand. */
export async function ListSkeleton({ title }: { title: string }) {
  const t = await getTranslations('shell')

  return (
    <PageBody width="full" flush>
      <div aria-busy="true" className="px-(--gutter)">
        <PageHead title={title} />
        <p className="sr-only">{t('loading')}</p>
        <Skeleton className="mt-5 h-9.5 w-full" />
        <Skeleton className="mt-3 h-7 w-full max-w-160" />
        <div className="mt-6 grid">
          {rows.map((row) => (
            <div key={row} className="flex h-12 items-center gap-3 border-b border-hairline">
              <Skeleton className="size-7" />
              <Skeleton className="h-4 w-52" />
              <Skeleton className="ml-auto h-4 w-24" />
              <Skeleton className="h-4 w-24 max-md:hidden" />
            </div>
          ))}
        </div>
      </div>
    </PageBody>
  )
}
