import type { Doing } from '../conduct/not-as-agreed.js';
import type { FormValues } from './event-form.js';

/** Acts by which somebody writes to the customer in their own words; what is owed in any case is not among them. */
const writing: readonly string[] = ['customer.informed', 'information.requested'];

const noted: Readonly<Record<string, Doing>> = { phone: 'calling', visit: 'visiting', email: 'writing' };

/** How whoever fills in this form gets in touch with the customer; not at all by most. */
export function doingOf(event: string, { direction, channel }: FormValues): Doing | undefined {
  if (writing.includes(event)) return 'writing';
  if (event !== 'contact.recorded' || direction !== 'out' || typeof channel !== 'string') return undefined;
  return noted[channel];
}
