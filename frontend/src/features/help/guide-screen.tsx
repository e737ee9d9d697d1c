import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { networkProblem, type Problem } from '@/api/problem';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { NotFoundState } from '@/ui/states';
import { type GuidePage, isGuidePage, loadGuide } from './guide';
import { GuideText } from './guide-text';

/** One page of the guide. */
export function GuideScreen() {
  const { page } = useParams();
  return isGuidePage(page) ? <Known page={page} /> : <NotFoundState isPage />;
}

function Known({ page }: { page: GuidePage }) {
  const { t } = useTranslation('help');
  const query = useQuery<string, Problem>({
    queryKey: ['guide', page],
    queryFn: () =>
      loadGuide(page).catch(() => {
        throw networkProblem();
      }),
    staleTime: Infinity,
  });
  return (
    <Page title={t(`guide.pages.${page}`)} trail={[{ label: t('title'), to: '/help' }]}>
      <QueryView query={query}>{(text) => <GuideText text={text} />}</QueryView>
    </Page>
  );
}
