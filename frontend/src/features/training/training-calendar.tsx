import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { QueryView } from '@/ui/query-view';
import { usePhone } from '@/ui/use-phone';
import { lastDayOf, shifted, weeksOf } from './month';
import './training.css';
import { clock, StateTag, type TrainingRow } from './words';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const most = 200;

/** A month of trainings: on a phone one below the other, else by weeks. */
export function TrainingCalendar() {
  const { t } = useTranslation('training');
  const { session } = useSession();
  const isPhone = usePhone();
  const [month, setMonth] = useState(session.businessDate.slice(0, 7));
  const query = useGet(
    '/api/v1/trainings',
    { params: { query: { from: `${month}-01`, until: lastDayOf(month), sort: 'on', size: most } } },
    { keepPrevious: true },
  );
  return (
    <Card
      flush
      title={t('monthOf', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
      extra={
        <div className="row">
          <Button
            aria-label={t('monthBefore')}
            icon={<LeftOutlined aria-hidden />}
            onClick={() => setMonth(shifted(month, -1))}
          />
          <Button
            aria-label={t('monthAfter')}
            icon={<RightOutlined aria-hidden />}
            onClick={() => setMonth(shifted(month, 1))}
          />
        </div>
      }
    >
      <QueryView query={query}>
        {({ items }) =>
          isPhone ? (
            <Agenda items={items} />
          ) : (
            <Weeks month={month} today={session.businessDate} items={items} />
          )
        }
      </QueryView>
    </Card>
  );
}

function Agenda({ items }: { items: readonly TrainingRow[] }) {
  const { t } = useTranslation('training');
  if (items.length === 0)
    return (
      <p className="muted" style={{ padding: '0 16px 12px' }}>
        {t('nothingInMonth')}
      </p>
    );
  return (
    <ul className="attendance-rows">
      {items.map((one) => (
        <li key={one.id}>
          <div>
            <Link to={`/trainings/${one.id}`}>{one.topic}</Link>
            <div className="muted">
              {one.on} {clock(one.startsAt)} · {one.place}
            </div>
          </div>
          <StateTag state={one.state} />
        </li>
      ))}
    </ul>
  );
}

function Weeks({ month, today, items }: { month: string; today: string; items: readonly TrainingRow[] }) {
  const { t } = useTranslation('training');
  return (
    <table className="training-month">
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {t(`weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, row) => (
          <tr key={row}>
            {week.map((day, at) => (
              <td key={at} className={day === today ? 'today' : undefined}>
                {day !== null && <span className="muted">{Number(day.slice(8))}</span>}
                {items
                  .filter(({ on }) => on === day)
                  .map((one) => (
                    <Link key={one.id} to={`/trainings/${one.id}`} title={`${one.topic} ${one.place}`}>
                      {clock(one.startsAt)} {one.topic}
                    </Link>
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
