/** What a process tells the one that started it, when that one listens (`npm start` does; a container has none). */
export type Tidings =
  | { readonly ready: string }
  | { readonly mail: string }
  | { readonly firstAdministrator: { readonly email: string; readonly password: string } };

/** True when there was somebody to tell. */
export function tellSupervisor(tidings: Tidings): boolean {
  return process.send?.(tidings) ?? false;
}

/** A process never outlives the supervisor that started it: two of them on one folder would be worse than none. */
export function whenSupervisorLeaves(leave: () => void): void {
  if (process.channel) process.once('disconnect', leave);
}
