'use client'

import { Ellipsis, Eye, Link2, Pencil, Send, UserPlus, X } from 'lucide-react'
import { Icon } from '#components/ui/icon.tsx'
import { iconButtonClass } from '#components/ui/icon-button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import type { MenuEntry } from '#components/ui/menu-live.tsx'
import { type InvitationAction, type Invitee, useInvitationActions } from './invitation-actions.tsx'

const icons = { remind: Send, reinvite: UserPlus, copy: Link2, correct: Pencil, revoke: X }

type InvitationMenuProps = {
  user: Invitee
  label: string
  href?: string | undefined
  actions: readonly InvitationAction[]
  /** How often and when they were reminded. */
  reminded?: string | undefined
}

/** The menu of one person's row. */
export function InvitationMenu({ user, label, href, actions, reminded }: InvitationMenuProps) {
  const scope = useInvitationActions()
  const view: MenuEntry[] = href
    ? [{ kind: 'link', href, label: scope?.labels.view ?? '', icon: <Icon of={Eye} /> }]
    : []
  const entries = scope
    ? actions.flatMap((action, index): MenuEntry[] => [
        ...((index === 0 && href) || (action === 'revoke' && index > 0)
          ? [{ kind: 'separator' } as const]
          : []),
        {
          label: scope.labels[action],
          icon: <Icon of={icons[action]} />,
          onSelect: () => scope.start({ action, user }),
          ...(action === 'revoke' && { tone: 'danger' }),
          ...(action === 'remind' && { detail: reminded }),
        },
      ])
    : []

  return (
    <Menu entries={[...view, ...entries]} label={label} className={iconButtonClass('sm')}>
      <Icon of={Ellipsis} />
    </Menu>
  )
}
