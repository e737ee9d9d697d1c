import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { KpiTile } from '@/ui/kpi-tile';
import { QueryView } from '@/ui/query-view';
import { percent, type Results } from './words';

/** What came back, and from five valid sheets on what people said. */
export function ResultCards({ id }: { id: string }) {
  const query = useGet('/api/v1/questionnaires/{questionnaireId}/results', {
    params: { path: { questionnaireId: id } },
  });
  return <QueryView query={query}>{(results) => <Shown results={results} />}</QueryView>;
}

function Shown({ results }: { results: Results }) {
  const { t } = useTranslation('questionnaires');
  const { asked, received, byLink, byPhone, byPaper, responseRate, valid, satisfaction, goal } = results;
  return (
    <>
      <div className="tiles">
        <KpiTile label={t('field.asked')} value={asked} />
        <KpiTile
          label={t('field.received')}
          value={received}
          note={t('byWay', { link: byLink, phone: byPhone, paper: byPaper })}
        />
        <KpiTile label={t('field.responseRate')} value={percent(responseRate)} />
        <KpiTile label={t('field.valid')} value={valid} note={t('validNote')} />
        <KpiTile
          label={t('field.satisfaction')}
          value={percent(satisfaction)}
          note={t('goalNote', { goal })}
          {...(satisfaction !== null && satisfaction < goal ? { tone: 'warning' as const } : {})}
        />
      </div>
      {!results.isShown && (
        <Alert type="info" showIcon title={t('tooFew', { fewest: results.fewestShown })} />
      )}
      {results.questions.map((question) => (
        <Card key={question.number} title={`${question.number}. ${question.text}`}>
          {question.satisfaction !== null && (
            <p>
              {t('satisfied', { rate: percent(question.satisfaction) })}{' '}
              <span className="muted">{t('goalNote', { goal })}</span>
            </p>
          )}
          {question.satisfaction !== null && <Bar share={question.satisfaction} goal={goal} />}
          {question.options.length > 0 && (
            <dl className="shares">
              {question.options.map(({ text, count, share }) => (
                <div key={text}>
                  <dt>{text}</dt>
                  <dd>
                    <Bar share={share} />
                    <span>{t('share', { count, rate: percent(share) })}</span>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {question.kind === 'text' && <Texts texts={question.texts} />}
        </Card>
      ))}
    </>
  );
}

/** Beside a figure that says the same. */
function Bar({ share, goal }: { share: number; goal?: number }) {
  return (
    <span className="share-bar" aria-hidden>
      <span style={{ width: `${share}%` }} />
      {goal !== undefined && <i style={{ left: `${goal}%` }} />}
    </span>
  );
}

function Texts({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation('questionnaires');
  if (texts.length === 0) return <p className="muted">{t('noTexts')}</p>;
  return (
    <ul className="said">
      {texts.map((text, at) => (
        // Nothing tells one from another but its place.
        <li key={at}>{text}</li>
      ))}
    </ul>
  );
}
