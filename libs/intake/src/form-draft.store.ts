/** A file that belongs to a form which is still being filled in. */
export interface DraftFile {
  /** Of this file in this form; the same bytes may be there twice. */
  readonly id: string;
  /** The field of the form that it answers. */
  readonly field: string;
  /** In the file store. */
  readonly fileId: string;
  /** The same for the same bytes. */
  readonly digest: string;
  /** As the sender gave it: data to show, never a path. */
  readonly name: string;
  readonly type: string;
  readonly declaredType?: string;
  readonly size: number;
}

/** The most files that one form takes. It is shown before anything is sent. */
export const mostFiles = 10;

/**
 * Files of forms that are not sent yet, so that none has to be chosen twice. Only who has the form's key reaches them; they
 * go away by themselves a day after the last one came.
 */
export abstract class FormDraftStore {
  /** False, and nothing noted, when the form has as many as it takes. */
  abstract addFile(key: string, file: DraftFile, now: number): Promise<boolean>;
  abstract removeFile(key: string, id: string): Promise<void>;
  abstract files(key: string): Promise<DraftFile[]>;
}
