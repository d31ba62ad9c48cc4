import { enter } from '#lib/doors/enter.ts'

/** Refuses before the page's skeleton is sent, while the answer's status can still say so; the page enters as well. */
export default async function InviterLayout({ params, children }: LayoutProps<'/o/[org]/users/invite'>) {
  await enter(params, 'users.invite')

  return children
}
