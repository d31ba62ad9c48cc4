import { UserPlus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '#components/layout/page-head.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { Counted } from '#lib/keyset.ts'

type UsersHeadProps = { base: string; count: Counted; mayInvite: boolean }

/** How many there are, and the ways to bring more in. */
export async function UsersHead({ base, count, mayInvite }: UsersHeadProps) {
  const t = await getTranslations('users')
  const actions = (
    <>
      <ButtonLink href={`${base}/invite`}>
        <Icon of={UserPlus} />
        {t('invite')}
      </ButtonLink>
      <ButtonLink href={`${base}/new`}>{t('add')}</ButtonLink>
    </>
  )

  return (
    <div className="px-(--gutter)">
      <PageHead
        title={t('title')}
        count={t(count.more ? 'countMore' : 'count', { count: count.n })}
        actions={mayInvite ? actions : null}
      />
    </div>
  )
}
