import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { sessionQuery } from '../session/session.js';
import { homeOf } from './navigation.js';

/** The first page is the one that somebody's work is on. */
export function Home(): ReactNode {
  const member = useQuery(sessionQuery).data?.member;
  return member ? <Navigate to={homeOf(member.roles)} replace /> : null;
}
