import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The way to a complaint: its reference, and its subject where there is room. */
export function ComplaintLink({ complaintRef, subject }: { complaintRef: string; subject?: string }): ReactNode {
  return (
    <Link className="complaint-link" to={`/complaints/${encodeURIComponent(complaintRef)}`}>
      <span className="complaint-ref">{complaintRef}</span>
      {subject !== undefined && <bdi className="complaint-subject">{subject}</bdi>}
    </Link>
  );
}
