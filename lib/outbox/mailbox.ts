import type { Provider } from './delivery.ts'

/** Takes every mail and sends none: they are read at `/dev/mailbox`. */
export const mailbox: Provider = {
  keepsMails: true,
  send: async (_key, messages) => ({ kind: 'accepted', each: messages.map(() => ({ providerId: null })) }),
}
