import type { SessionContextValue } from '@/api/session';

/** The guide stands in `docs/guide`, for readers of the repository, too; a page comes with its first reader. */
const files = import.meta.glob<string>('../../../../docs/guide/*.md', { query: '?raw', import: 'default' });

const images = import.meta.glob<string>('../../../../docs/images/**/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

export const guidePages = [
  'branch-secretary',
  'township',
  'county',
  'helpers',
  'leader',
  'administrators',
  'forms',
  'development',
] as const;

export type GuidePage = (typeof guidePages)[number];

export const isGuidePage = (name: string | undefined): name is GuidePage =>
  guidePages.some((page) => page === name);

/** The page as it is written, in Markdown. */
export async function loadGuide(page: GuidePage): Promise<string> {
  const load = files[`../../../../docs/guide/${page}.md`];
  if (load === undefined) throw new Error(`The guide has no page ${page}`);
  return load();
}

/** Where a picture of the guide is found: `../images/work.png` as the guide writes it. */
export const imageAddress = (written: string) => images[`../../../../docs/${written.replace(/^\.\.\//, '')}`];

type Post = SessionContextValue['session']['posts'][number];

/** The page that is written for a post. */
export function pageFor({ role, organisationType }: Pick<Post, 'role' | 'organisationType'>): GuidePage {
  switch (role) {
    case 'branchSecretary':
      return organisationType === 'organBranch' ? 'helpers' : 'branch-secretary';
    case 'caseworker':
    case 'townshipCommittee':
      return 'township';
    case 'countyDepartment':
      return 'county';
    case 'helper':
      return 'helpers';
    case 'leader':
    case 'oversightPanel':
      return 'leader';
    case 'systemAdmin':
    case 'securityAdmin':
    case 'auditAdmin':
      return 'administrators';
  }
}
