type Role = { readonly id: string; readonly name: string; readonly parentId: string | null }

/** A role with those above it: "Director › Manager". */
export function rolePath(role: Role, roles: readonly Role[]): string {
  const above = roles.find(({ id }) => id === role.parentId)

  return above ? `${rolePath(above, roles)} › ${role.name}` : role.name
}
