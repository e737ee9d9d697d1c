import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { PrintPage } from '@/ui/print-page';
import { QueryView } from '@/ui/query-view';
import './decision.css';
import { usePackText, useStepText } from './decision-words';

/** A decision on A4, for the file. */
export function DecisionPrintScreen() {
  const { decisionId = '' } = useParams();
  const query = useGet('/api/v1/decisions/{decisionId}', { params: { path: { decisionId } } });
  return <QueryView query={query}>{(view) => <Sheet view={view} />}</QueryView>;
}

function Sheet({ view }: { view: Schema<'DecisionView'> }) {
  const { t } = useTranslation('assessment');
  const { session } = useSession();
  const steps = useStepText();
  const pack = usePackText();
  const { decision, replaces, supersededBy } = view;
  const { attendees, listYear } = decision;
  const wide = [
    [t('decision.field.name'), decision.title],
    [t('decision.field.resolution'), decision.resolution],
    [t('decision.field.steps'), steps(decision.steps)],
    [t('decision.field.pack'), pack(decision)],
    [t('decision.field.listYear'), listYear === null ? '—' : t('decision.yearOf', { year: listYear })],
    ...(replaces === null ? [] : [[t('decision.replaces'), `${replaces.title}（${replaces.heldOn}）`]]),
    ...(supersededBy === null
      ? []
      : [[t('decision.supersededBy'), `${supersededBy.title}（${supersededBy.heldOn}）`]]),
  ] as const;
  return (
    <PrintPage
      title={t('decision.printTitle')}
      unit={decision.organisationName}
      preparer={session.user?.name ?? ''}
      date={session.businessDate}
      trail={[
        { label: t('decision.title'), to: '/decisions' },
        { label: decision.title, to: `/decisions/${decision.id}` },
      ]}
    >
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('decision.field.body')}</th>
            <td>{t(`decision.body.${decision.body}`)}</td>
            <th scope="row">{t('decision.field.heldOn')}</th>
            <td>{decision.heldOn}</td>
          </tr>
          <tr>
            <th scope="row">{t('decision.field.chair')}</th>
            <td>{decision.chair}</td>
            <th scope="row">{t('decision.field.attendees')}</th>
            <td>{attendees === null ? '' : t('decision.persons', { count: attendees })}</td>
          </tr>
          <tr>
            <th scope="row">{t('decision.field.documentNumber')}</th>
            <td>{decision.documentNumber}</td>
            <th scope="row">{t('decision.field.state')}</th>
            <td>{t(supersededBy === null ? 'decision.standing' : 'decision.superseded')}</td>
          </tr>
          {wide.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td colSpan={3} className="decision-text">
                {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintPage>
  );
}
