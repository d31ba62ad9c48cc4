import { Words } from '#components/layout/words.tsx'
import { enter } from '#lib/doors/enter.ts'
import { InviteDialog } from '../../../users/invite/invite-dialog.tsx'
import { loadSetup } from '../../../users/invite/load-setup.ts'

type Props = { params: Promise<{ org: string }> }

export default async function Page({ params }: Props) {
  const entrance = await enter(params, 'users.invite')

  return (
    <Words only={['invite', 'errors', 'refusals']}>
      <InviteDialog setup={await loadSetup(entrance)} />
    </Words>
  )
}
