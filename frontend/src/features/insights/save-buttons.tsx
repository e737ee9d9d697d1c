import { FileExcelOutlined, PictureOutlined } from '@ant-design/icons';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cell, saveCsv, savePictures } from './save';

interface SaveButtonsProps {
  /** Of the file, without its ending. */
  name: string;
  /** Where the charts are drawn. */
  picture?: RefObject<HTMLElement | null>;
  /** Heads first. */
  table: () => Cell[][];
}

/** A card's figures for a report: as picture and as table. */
export function SaveButtons({ name, picture, table }: SaveButtonsProps) {
  const { t } = useTranslation('insights');
  return (
    <span className="row no-print">
      {picture !== undefined && (
        <button
          type="button"
          className="plain-button"
          onClick={() => picture.current !== null && void savePictures(name, picture.current)}
        >
          <PictureOutlined aria-hidden /> {t('savePicture')}
        </button>
      )}
      <button type="button" className="plain-button" onClick={() => saveCsv(name, table())}>
        <FileExcelOutlined aria-hidden /> {t('saveTable')}
      </button>
    </span>
  );
}
