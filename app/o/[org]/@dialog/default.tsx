/** No dialog is open unless its address is. */
export default function NoDialog() {
  return null
}
