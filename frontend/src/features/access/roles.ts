import type { Schema } from '@/api/types';

export type Role = Schema<'Role'>;

export const businessRoles: readonly Role[] = [
  'branchSecretary',
  'caseworker',
  'townshipCommittee',
  'countyDepartment',
  'leader',
  'oversightPanel',
  'helper',
];

export const allRoles: readonly Role[] = [...businessRoles, 'systemAdmin', 'securityAdmin', 'auditAdmin'];
