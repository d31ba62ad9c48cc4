import pino from 'pino'
import { logLevel } from './env.ts'
import { requestedBy, requestId } from './request.ts'

/** One line of JSON a happening. Ids only: what a person typed, addresses and tokens do not come here. */
export const log = pino({
  level: logLevel(),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: () => ({ requestId: requestId() ?? undefined, ...requestedBy() }),
  redact: {
    paths: ['*.password', '*.token', '*.email', '*.secret', 'password', 'token', 'email', 'secret'],
    censor: '[hidden]',
  },
})
