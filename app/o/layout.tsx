import type { ReactNode } from 'react'
import { Gate } from '#components/layout/gate.tsx'

/** Around every organization: where somebody whose access has ended learns so. What is denied inside is shown inside its shell. */
export default function OrganizationsLayout({ children }: { children: ReactNode }) {
  return <Gate full>{children}</Gate>
}
