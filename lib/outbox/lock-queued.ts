import { sql } from 'drizzle-orm'
import type { Tx } from '#db/connect.ts'
import type { Queued } from './composing.ts'
import { retriesEnd } from './retries.ts'

const MOST_MAILS = 100

/** While so many batches wait for another try, the provider is in trouble: mails are better off uncut. */
const MOST_WAITING_BATCHES = 4

export type LockedRow = Queued & { readonly isOld: boolean }

/**
 * Locks the oldest queued mails that nobody else is at. Mails of one person leave in the order they were queued: one
 * stays behind as long as an earlier one is on its way, or is being claimed by another worker.
 */
export async function lockQueued(tx: Tx, { troubled }: { troubled: boolean }): Promise<LockedRow[]> {
  const rows = [...(await tx.execute<Row>(oldest(troubled)))]
  if (rows.length === 0 || troubled) return rows.map(read)
  const held = await heldBack(
    tx,
    rows.map(({ id }) => id),
  )

  return rows.filter(({ id }) => !held.has(id)).map(read)
}

/** What a driver without column types answers. */
type Row = Omit<LockedRow, 'createdAt'> & { readonly createdAt: string }

const read = ({ createdAt, ...row }: Row): LockedRow => ({ ...row, createdAt: new Date(createdAt) })

const samePerson = sql`
  (earlier.invitation_id = emails.invitation_id or earlier.user_id = emails.user_id
    or earlier.account_id = emails.account_id)`

const oldest = (troubled: boolean) => sql`
  with waiting as materialized (
    select id from email_batches where finished_at is null and attempts > 0 and next_try_at > now()
  ), sending as materialized (
    select earlier.invitation_id, earlier.user_id, earlier.account_id
    from email_batches batch join emails earlier on earlier.batch_id = batch.id
    where batch.finished_at is null and earlier.state = 'claimed'
  )
  select id, template, organization_id as "organizationId", account_id as "accountId", user_id as "userId",
    invitation_id as "invitationId", link_version as "linkVersion", created_at as "createdAt",
    created_at < now() - ${retriesEnd} as "isOld"
  from emails
  where state = 'queued' and problem is ${troubled ? sql`not null` : sql`null`}
    and (select count(*) from waiting) < ${MOST_WAITING_BATCHES}
    and not exists (select from sending earlier where ${samePerson})
  order by created_at, id
  limit ${MOST_MAILS}
  for update skip locked`

/** Those of the locked rows before which another one of the same person is still queued, in somebody else's hands. */
async function heldBack(tx: Tx, ids: readonly string[]) {
  const rows = await tx.execute<{ id: string }>(sql`
    with mine as materialized (
      select * from emails where id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json))
    )
    select emails.id from mine as emails
    where exists (
      select from emails earlier
      where earlier.state = 'queued' and earlier.problem is null and ${samePerson}
        and (earlier.created_at, earlier.id) < (select created_at, id from mine order by 1 desc, 2 desc limit 1)
        and (earlier.created_at, earlier.id) < (emails.created_at, emails.id)
        and not exists (select from mine where mine.id = earlier.id)
    )`)

  return new Set(rows.map(({ id }) => id))
}
