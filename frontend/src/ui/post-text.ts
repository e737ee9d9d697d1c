import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';

/** A post as people say it: 佐龙镇党委 · 经办人. */
export function usePostText(): (post: { role: Schema<'Role'>; organisationName: string }) => string {
  const { t } = useTranslation();
  return ({ role, organisationName }) => `${organisationName} · ${t(`role.${role}`)}`;
}
