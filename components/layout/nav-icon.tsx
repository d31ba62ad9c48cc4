import {
  Activity,
  ChartColumn,
  CircleHelp,
  CircleUser,
  CreditCard,
  DoorOpen,
  Key,
  LayoutDashboard,
  type LucideIcon,
  Mail,
  Network,
  Shield,
  SlidersHorizontal,
  Upload,
  Users,
  UsersRound,
} from 'lucide-react'
import { Icon } from '#components/ui/icon.tsx'

const icons = {
  overview: LayoutDashboard,
  users: Users,
  invitations: Mail,
  imports: Upload,
  profiles: Shield,
  roles: Network,
  departments: DoorOpen,
  groups: UsersRound,
  licenses: Key,
  billing: CreditCard,
  events: Activity,
  reports: ChartColumn,
  settings: SlidersHorizontal,
  account: CircleUser,
  help: CircleHelp,
} satisfies Record<string, LucideIcon>

export type NavIconName = keyof typeof icons

/** The drawing of a place in the navigation, by name, so that the navigation can be data. */
export function NavIcon({ name }: { name: NavIconName }) {
  return <Icon of={icons[name]} />
}
