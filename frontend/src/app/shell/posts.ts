import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';

/** The posts of the user as people say them: 佐龙镇党委 · 经办人. */
export function usePosts(): string[] {
  const { t } = useTranslation();
  const { session } = useSession();
  return session.posts.map(({ role, organisationName }) => `${organisationName} · ${t(`role.${role}`)}`);
}
