import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';

interface PlaceChoiceProps {
  value?: string;
  onChange?: (subject: string) => void;
  id?: string;
}

const most = 200;
const askers = ['caseworker', 'townshipCommittee', 'countyDepartment'];

/** Whose people are asked: of one's own place, a township, a village, or those of a project. */
export function PlaceChoice(props: PlaceChoiceProps) {
  const { t } = useTranslation('questionnaires');
  const { session } = useSession();
  const coverage = useGet('/api/v1/liaison-coverage');
  const townships = useGet('/api/v1/organisations', {
    params: { query: { kind: 'townshipCommittee', size: most } },
  });
  const own = session.posts.filter(({ role }) => askers.includes(role));
  const ownIds = new Set(own.map(({ organisationId }) => organisationId));
  const items = coverage.data?.items ?? [];
  const name = (townshipName: string | null, placeName: string) =>
    [townshipName, placeName].filter(Boolean).join(' ');
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        {
          label: t('place.own'),
          options: [...ownIds].map((id) => ({
            value: `place:${id}`,
            label: own.find(({ organisationId }) => organisationId === id)?.organisationName ?? '',
          })),
        },
        {
          label: t('place.township'),
          options: (townships.data?.items ?? [])
            .filter(({ id }) => !ownIds.has(id))
            .map((one) => ({ value: `place:${one.id}`, label: one.name })),
        },
        {
          label: t('place.village'),
          options: items
            .filter(({ projectId }) => projectId === null)
            .map(({ placeId, townshipName, placeName }) => ({
              value: `place:${placeId}`,
              label: name(townshipName, placeName),
            })),
        },
        {
          label: t('place.project'),
          options: items
            .filter(({ projectId }) => projectId !== null)
            .map((one) => ({
              value: `project:${one.projectId}`,
              label: `${one.name}（${name(one.townshipName, one.placeName)}）`,
            })),
        },
      ]}
    />
  );
}
