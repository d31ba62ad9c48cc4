import { getLocale, getTranslations } from 'next-intl/server'
import { PageBody } from '#components/layout/page-body.tsx'
import { PageHead } from '#components/layout/page-head.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { TabLinks } from '#components/ui/tab-links.tsx'
import type { Allowed } from '#lib/actor.ts'
import type { Entrance } from '#lib/doors/enter.ts'
import { countInvitations, listInvitations } from '#lib/invitations/queries.ts'
import { type InvitationParams, invitationsHref, invitationViews } from '#lib/invitations/search-params.ts'
import { InvitationScope } from '../invitation-scope.tsx'
import { InvitationsTable } from './table.tsx'

type InvitationsListProps = Entrance<Allowed<'users.invite'>> & { params: InvitationParams }

/** The list with its views, read in one transaction. */
export async function InvitationsList({ actor, organization, read, params }: InvitationsListProps) {
  const [list, counts] = await read((tx) =>
    Promise.all([listInvitations(tx, actor, params), countInvitations(tx, actor)]),
  )
  const t = await getTranslations('invitations')
  const base = `/o/${organization.slug}/invitations`
  const reading = { locale: await getLocale(), timeZone: organization.timeZone, now: new Date() }
  const { n: total, more } = counts[params.view]
  const range = t(more ? 'rangeMore' : 'range', {
    from: list.before + 1,
    to: list.before + list.rows.length,
    total,
  })
  const to = (cursor: string | null) => (cursor ? invitationsHref(base, params, { cursor }) : undefined)
  const tabs = invitationViews.map((view) => ({
    href: invitationsHref(base, params, { view }),
    label: t(`views.${view}`),
    count: counts[view].more ? `${counts[view].n}+` : counts[view].n,
    current: params.view === view,
  }))

  return (
    <PageBody width="full" flush>
      <div className="px-(--gutter) pb-4">
        <PageHead title={t('title')} />
      </div>
      <TabLinks label={t('viewsLabel')} tabs={tabs} className="px-(--gutter)" />
      <InvitationScope organization={organization.slug}>
        {list.rows.length > 0 ? (
          <InvitationsTable
            rows={list.rows}
            view={params.view}
            users={`/o/${organization.slug}/users`}
            caption={t('caption', {
              view: t(`views.${params.view}`),
              organization: organization.name,
              range,
            })}
            reading={reading}
          />
        ) : (
          <EmptyState title={t(`empty.${params.view}`)}>
            {params.view === 'pending' ? t('empty.pendingHelp') : null}
          </EmptyState>
        )}
      </InvitationScope>
      {list.rows.length > 0 ? (
        <div className="px-(--gutter)">
          <Pager label={t('pages')} range={range} previous={to(list.previous)} next={to(list.next)} />
        </div>
      ) : null}
    </PageBody>
  )
}
