/**
 * What a person who has started Muster is told.
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./prepare.mjs').Prepared} prepared
 */
export function welcome(env, { setupLink, operatorKey }) {
  const mailbox = `${env.APP_URL.replace(/\/$/, '')}/dev/mailbox`
  const rows = [
    ['Address', env.APP_URL],
    setupLink && ['Set up', setupLink],
    ['Operator key', operatorKey],
    !env.RESEND_API_KEY && ['Mailbox', `${mailbox} (mails are kept there, none is sent)`],
  ].filter(Boolean)

  const lines = rows.map(([name, value]) => `  ${name.padEnd(14)}${value}`)
  return ['', '  Muster is running. Ctrl-C stops it.', '', ...lines, ''].join('\n')
}
