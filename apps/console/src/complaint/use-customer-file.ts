import { useQuery } from '@tanstack/react-query';
import { type CustomerRecord, customerQuery } from '../customers/customer.js';
import { type Role, sessionQuery } from '../session/session.js';

/** Whoever looks after the house or answers for a department sees a complaint, and not all that its customer has with us. */
const readers: readonly Role[] = ['agent', 'lead', 'manager', 'director', 'auditor'];

/** The file of a complaint's customer; nothing until it is there, and for whom it is not. */
export function useCustomerFile(customerId: string): CustomerRecord | undefined {
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const enabled = roles.some((role) => readers.includes(role));
  return useQuery({ ...customerQuery(customerId), enabled }).data;
}
