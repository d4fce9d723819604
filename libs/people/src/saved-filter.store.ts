/** A way of looking at work that somebody has named: what stands in the address of the page. */
export interface SavedFilter {
  /** Chosen by whoever saves it, so that what was removed can come back as it was. */
  readonly id: string;
  readonly name: string;
  /** The part of the address behind the question mark. */
  readonly query: string;
}

/** More would be another list to search. */
export const mostFilters = 50;

/** Everybody's own saved filters. */
export abstract class SavedFilterStore {
  /** In the order of their names. */
  abstract of(staffId: string): Promise<SavedFilter[]>;
  /** Stores it, or what it has become. */
  abstract put(staffId: string, filter: SavedFilter): Promise<void>;
  /** Again it changes nothing. */
  abstract remove(staffId: string, id: string): Promise<void>;
}
