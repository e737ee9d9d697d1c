import { Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { IdempotencyKeys } from '@/api/idempotency';
import { useSession } from '@/api/session';
import { uploadFile } from '@/api/transfer';
import type { Schema } from '@/api/types';
import { FileUpload } from '@/ui/file-upload';
import './roster.css';

const yearsOffered = 6;

/** Takes a roster and leads to its import. */
export function UploadRoster() {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const { session } = useSession();
  const [keys] = useState(() => new IdempotencyKeys());
  const thisYear = Number(session.businessDate.slice(0, 4));
  const [incomeYear, setIncomeYear] = useState(thisYear - 1);
  const id = useId();

  const upload = async (file: File, onProgress: (fraction: number) => void) => {
    const intent = { name: file.name, size: file.size, changed: file.lastModified, incomeYear };
    try {
      const started = await uploadFile<Schema<'RosterImportView'>>('/api/v1/roster-imports', file, {
        fields: { incomeYear: String(incomeYear) },
        idempotencyKey: keys.keyFor(intent),
        onProgress,
      });
      keys.settle();
      await navigate(`/roster-imports/${started.id}`);
    } catch (failure) {
      keys.settle(failure);
      throw failure;
    }
  };

  return (
    <div className="roster-upload">
      <div className="row">
        <label htmlFor={id}>{t('roster.incomeYear')}</label>
        <Select
          id={id}
          value={incomeYear}
          onChange={setIncomeYear}
          options={Array.from({ length: yearsOffered }, (_, back) => thisYear - back).map((year) => ({
            value: year,
            label: String(year),
          }))}
        />
        <small className="muted">{t('roster.incomeYearHint')}</small>
      </div>
      <FileUpload
        label={t('roster.uploadLabel')}
        types={['.xlsx']}
        maxMegabytes={20}
        hint={t('roster.uploadHint')}
        upload={upload}
      />
    </div>
  );
}
