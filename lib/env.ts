import * as z from 'zod/mini'

const flag = z.optional(z.enum(['open', 'closed']))
const limit = (fallback: number) => z._default(z.coerce.number().check(z.int(), z.positive()), fallback)

/** Every variable the program reads, with what it must look like. `.env.example` lists the same names. */
export const variables = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(65_535)), 3000),
  APP_URL: z.optional(z.url({ protocol: /^https?$/ })),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_PROGRAM_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/ })),
  SECRET: z.string().check(z.minLength(32)),
  SIGN_UP: flag,
  RESEND_API_KEY: z.optional(z.string().check(z.minLength(1))),
  RESEND_BASE_URL: z.optional(z.url({ protocol: /^https?$/ })),
  MAIL_FROM: z._default(z.string().check(z.includes('@')), 'Muster <no-reply@muster.example>'),
  LOG_LEVEL: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  DATABASE_CONNECTIONS: limit(10),
  TRUSTED_PROXIES: z._default(z.coerce.number().check(z.int(), z.nonnegative()), 0),
  LIMIT_MAILS_PER_ADDRESS: limit(5),
  LIMIT_INVITATIONS_PER_INVITER: limit(200),
  LIMIT_INVITATIONS_PER_ORGANIZATION: limit(1000),
  LIMIT_SIGN_INS_PER_ACCOUNT: limit(10),
  LIMIT_SIGN_INS_PER_ADDRESS_BLOCK: limit(100),
  LIMIT_LINKS_PER_ADDRESS: limit(5),
})

export type Env = Omit<z.output<typeof variables>, 'APP_URL'> & { APP_URL: string }

let read: Env | undefined

/** The variables, checked once when first asked for. Throws one line that names each bad or missing one. */
export function env(): Env {
  read ??= parseEnv(process.env)

  return read
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = variables.safeParse(present)

  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))]
    throw new Error(`Bad or missing variable: ${names.join(', ')}. See .env.example.`)
  }

  return {
    ...result.data,
    APP_URL: new URL(result.data.APP_URL ?? `http://localhost:${result.data.PORT}`).origin,
  }
}

/** How much is logged; asked for before anything else may be checked, so a bad value simply means info. */
export const logLevel = () =>
  variables.shape.LOG_LEVEL.safeParse(process.env.LOG_LEVEL || undefined).data ?? 'info'
