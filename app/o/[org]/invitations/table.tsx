import { getTranslations } from 'next-intl/server'
import { Column, Table } from '#components/ui/table.tsx'
import type { Reading } from '#components/users/user-status.tsx'
import type { InvitationRow } from '#lib/invitations/queries.ts'
import type { InvitationView } from '#lib/invitations/search-params.ts'
import { Row } from './row.tsx'

type InvitationsTableProps = {
  rows: readonly InvitationRow[]
  view: InvitationView
  users: string
  caption: string
  reading: Reading
}

/** Invitations, a row each; on a phone a card each. */
export async function InvitationsTable({ rows, view, users, caption, reading }: InvitationsTableProps) {
  const t = await getTranslations('invitations')
  const words = {
    t,
    status: await getTranslations('status'),
    profiles: await getTranslations('profiles'),
    users: await getTranslations('users'),
    actions: await getTranslations('actions'),
  }
  const isOpen = view === 'pending' || view === 'expired'

  return (
    <Table caption={caption} className="md:table-fixed [&_thead_th]:border-t-0">
      <thead>
        <tr>
          <Column>{t('columns.email')}</Column>
          <Column className="w-31">{t('columns.state')}</Column>
          <Column className="w-27">{t('columns.profile')}</Column>
          <Column className="w-27 md:max-mid:hidden">{t('columns.departments')}</Column>
          <Column className="w-35 md:max-wide:hidden">{t('columns.invitedBy')}</Column>
          <Column className="w-28">{t('columns.sent')}</Column>
          <Column className="w-28">{isOpen ? t('columns.expires') : t('columns.ended')}</Column>
          <Column className="w-13">
            <span className="sr-only">{t('columns.actions')}</span>
          </Column>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} isOpen={isOpen} users={users} words={words} reading={reading} />
        ))}
      </tbody>
    </Table>
  )
}
