import { Alert, Button, Checkbox, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { Money, yuanText } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { netOf, type Reconciliation, textOf } from './words';
import './reconciliation.css';

const longestNote = 200;

/** What only one of the two sides has; what is the same money is chosen on both and joined. */
export function OpenItems({ view }: { view: Reconciliation }) {
  const { t } = useTranslation('banking');
  const { can } = useSession();
  const [lines, setLines] = useState<ReadonlySet<string>>(new Set());
  const [vouchers, setVouchers] = useState<ReadonlySet<string>>(new Set());
  const mayMatch = view.mayMatch && can('matchBankLines');
  const toggled = (keys: ReadonlySet<string>, key: string) =>
    new Set(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]);
  return (
    <>
      {view.hasMore && <Alert type="warning" showIcon title={t('hasMore')} />}
      <div className="two-sides">
        <Side
          title={t('onlyInBooks', { count: view.vouchers.length })}
          empty={t('noneInBooks')}
          rows={view.vouchers.map((of) => ({ ...of, reference: of.number }))}
          {...(mayMatch ? { chosen: vouchers, onChoose: (id) => setVouchers(toggled(vouchers, id)) } : {})}
        />
        <Side
          title={t('onlyAtBank', { count: view.lines.length })}
          empty={t('noneAtBank')}
          rows={view.lines}
          {...(mayMatch ? { chosen: lines, onChoose: (id) => setLines(toggled(lines, id)) } : {})}
        />
      </div>
      {lines.size + vouchers.size > 0 && (
        <Chosen
          view={view}
          lines={lines}
          vouchers={vouchers}
          onDone={() => {
            setLines(new Set());
            setVouchers(new Set());
          }}
        />
      )}
    </>
  );
}

interface SideProps {
  title: string;
  empty: string;
  rows: {
    id: string;
    day: string;
    reference: string | null;
    summary: string | null;
    party: string | null;
    received: number;
    paid: number;
  }[];
  chosen?: ReadonlySet<string>;
  onChoose?: (id: string) => void;
}

function Side({ title, empty, rows, chosen, onChoose }: SideProps) {
  const { t } = useTranslation('banking');
  const box = (id: string, name: string): ReactNode =>
    chosen !== undefined && (
      <Checkbox
        key="choose"
        checked={chosen.has(id)}
        aria-label={t('choose', { name })}
        onChange={() => onChoose?.(id)}
      />
    );
  return (
    <Card flush title={title}>
      {rows.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <SmallTable
          label={title}
          head={[...(chosen === undefined ? [] : [t('join')]), t('day'), t('text'), t('received'), t('paid')]}
          rows={rows.map(({ id, day, reference, received, paid, ...said }) => ({
            key: id,
            cells: [
              ...(chosen === undefined ? [] : [box(id, `${day} ${textOf(said)}`)]),
              <DateText key="day" value={day} />,
              <Said key="said" text={textOf(said)} reference={reference} />,
              <Money key="in" fen={received === 0 ? null : received} bare />,
              <Money key="out" fen={paid === 0 ? null : paid} bare />,
            ],
          }))}
        />
      )}
    </Card>
  );
}

/** What a side says of it, and below its own number. */
function Said({ text, reference }: { text: string; reference: string | null }) {
  return (
    <>
      {text}
      {reference !== null && <div className="muted">{reference}</div>}
    </>
  );
}

interface ChosenProps {
  view: Reconciliation;
  lines: ReadonlySet<string>;
  vouchers: ReadonlySet<string>;
  onDone: () => void;
}

/** What was chosen of each side, at the foot of the screen: it can be joined where both amount to the same. */
function Chosen({ view, lines, vouchers, onDone }: ChosenProps) {
  const { t } = useTranslation('banking');
  const [note, setNote] = useState('');
  const match = useCommand('post', '/api/v1/funds/{fundId}/bank-matches', { success: t('joined') });
  const sum = (rows: Reconciliation['lines'] | Reconciliation['vouchers'], of: ReadonlySet<string>) =>
    rows.reduce((total, row) => (of.has(row.id) ? total + netOf(row) : total), 0);
  const [atBank, inBooks] = [sum(view.lines, lines), sum(view.vouchers, vouchers)];
  const join = async () => {
    await match.run({
      params: { path: { fundId: view.fundId } },
      body: { lines: [...lines], vouchers: [...vouchers], note: note.trim() === '' ? null : note.trim() },
    });
    onDone();
  };
  return (
    <div className="chosen-sides" role="status">
      <span>
        {t('chosen', {
          vouchers: vouchers.size,
          inBooks: yuanText(inBooks),
          lines: lines.size,
          atBank: yuanText(atBank),
        })}
        {atBank !== inBooks && <b> {t('apart', { amount: yuanText(Math.abs(atBank - inBooks)) })}</b>}
      </span>
      <Input
        aria-label={t('note')}
        placeholder={t('note')}
        maxLength={longestNote}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button onClick={onDone}>{t('clear')}</Button>
      <Button
        type="primary"
        disabled={atBank !== inBooks || lines.size + vouchers.size < 2}
        loading={match.isRunning}
        onClick={() => void join().catch(() => undefined)}
      >
        {t('joinThese')}
      </Button>
    </div>
  );
}
