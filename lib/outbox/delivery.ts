/** One mail as it is handed over; it stays as it is from the first try to the last. */
export type Message = {
  readonly from: string
  readonly to: string
  readonly replyTo?: string
  readonly subject: string
  readonly html: string
  readonly text: string
}

/**
 * What became of a batch. `accepted` answers for each mail; `later` leaves open whether it was taken and asks for the
 * same again; `refused` promises that none of it was; `conflict` says that its key was used up by another request.
 */
export type Verdict =
  | { readonly kind: 'accepted'; readonly each: readonly (Taken | Rejected)[] }
  | { readonly kind: 'later'; readonly problem: string; readonly seconds?: number | undefined }
  | { readonly kind: 'refused' | 'conflict'; readonly problem: string }

type Taken = { readonly providerId: string | null }
type Rejected = { readonly problem: string }

/** Who takes mails. The same key with the same messages is taken once, however often it is sent. */
export type Provider = {
  /** Whether a mail stays with us, to be read in the mailbox. */
  readonly keepsMails: boolean
  readonly send: (key: string, messages: readonly Message[]) => Promise<Verdict>
}
