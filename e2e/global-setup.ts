import { startDeployment } from './deployment.ts'

/** One deployment with two web servers for all tests; each test makes its own organization in it. */
export default async function setup() {
  const { env, urls, stop } = await startDeployment(2, {
    LIMIT_SIGN_INS_PER_ADDRESS_BLOCK: '100000',
    SIGN_UP: 'open',
  })
  Object.assign(process.env, env, { SECOND_URL: urls[1] })

  return stop
}
