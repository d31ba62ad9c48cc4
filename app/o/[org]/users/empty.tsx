import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { isFiltered, type UserParams, usersHref } from '#lib/users/search-params.ts'

const named = ['active', 'invited', 'waiting', 'not-invited', 'expired', 'inactive'] as const

/** What a view without people says, and the way out of it. */
export async function NoUsers({ base, params }: { base: string; params: UserParams }) {
  const t = await getTranslations('users')
  if (!isFiltered(params)) {
    const view = named.find((one) => one === params.view)

    return <EmptyState title={view ? t(`empty.${view}`) : t('empty.other')} />
  }
  const clear = usersHref(base, params, { q: null, profile: null, dept: null })
  const everywhere = usersHref(base, params, { view: 'all' })

  return (
    <EmptyState
      title={t('empty.filtered')}
      action={
        <>
          <ButtonLink href={clear}>{t('empty.clear')}</ButtonLink>
          {params.view === 'all' ? null : <ButtonLink href={everywhere}>{t('empty.everywhere')}</ButtonLink>}
        </>
      }
    />
  )
}

/** Under the list while nobody else is in it. */
export async function OnlyYou({ base, mayInvite }: { base: string; mayInvite: boolean }) {
  const t = await getTranslations('users')

  return (
    <EmptyState
      title={t('empty.first')}
      action={
        mayInvite ? (
          <ButtonLink look="solid" href={`${base}/invite`}>
            {t('invite')}
          </ButtonLink>
        ) : null
      }
    >
      {t('empty.firstHelp')}
    </EmptyState>
  )
}
