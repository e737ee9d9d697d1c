import type { Schema } from '@/api/types';

/** Whether a post is held on a day; both ends are inclusive. */
export function standingOf(post: Pick<Schema<'PostView'>, 'from' | 'until'>, day: string) {
  if (post.until !== null && post.until < day) return 'past';
  return post.from > day ? 'future' : 'current';
}
