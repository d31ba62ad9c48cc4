import type { Tx } from '#db/connect.ts'
import type { emails } from '#db/schema/index.ts'
import type { EmailName, EmailProps } from '#emails/index.ts'
import type { Locale } from '#lib/locales/locales.ts'

/** A row of the outbox as it waits: ids only. */
export type Queued = Pick<
  typeof emails.$inferSelect,
  'id' | 'template' | 'organizationId' | 'accountId' | 'userId' | 'invitationId' | 'linkVersion' | 'createdAt'
>

type Composed<N extends EmailName> = {
  readonly to: string
  readonly locale: Locale
  readonly props: EmailProps<N>
  readonly replyTo?: string
}

/** Why a mail is not sent after all. */
export type Cancelled = { readonly cancelled: string }

export const cancel = (reason: string): Cancelled => ({ cancelled: reason })

/** Reads who a mail goes to and what it says as things stand now, or why it has become pointless. */
export type Compose<N extends EmailName> = (tx: Tx, row: Queued) => Promise<Composed<N> | Cancelled>
