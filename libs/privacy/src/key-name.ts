/** Whose the texts are that are nobody's yet, such as a mail before it was read. */
export const house = 'house';

/**
 * The name of the key that seals what is known of a person in one complaint, or else of the person altogether. A
 * complaint's key is wrapped with its customer's, so that either of them ends it.
 * @param personId the customer's file; none of what is nobody's
 * @param part the complaint; or, of what is nobody's, the message
 */
export function keyNameOf(personId: string | undefined, part?: string): string {
  const owner = personId ?? house;
  return part === undefined ? owner : `${owner}/${part}`;
}

/** The name of the key that this one is wrapped with; none of a person's own. */
export function ownerOf(name: string): string | undefined {
  const end = name.indexOf('/');
  return end === -1 ? undefined : name.slice(0, end);
}

/** True of what belongs to no customer: it can still be given to one. */
export function isNobodys(name: string): boolean {
  return name === house || ownerOf(name) === house;
}
