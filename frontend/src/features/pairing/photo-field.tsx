import { CameraOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shrinkPicture } from '@/ui/shrink-picture';
import './visit-photos.css';

const most = 9;

interface PhotoFieldProps {
  /** Given by `Form.Item`. */
  id?: string;
  value?: readonly File[];
  onChange?: (files: readonly File[]) => void;
}

/** Photographs of a visit, made smaller as they are chosen; they are sent with the visit. */
export function PhotoField({ id, value = [], onChange }: PhotoFieldProps) {
  const { t } = useTranslation('pairing');
  const take = async (chosen: FileList | null) => {
    const files = await Promise.all(Array.from(chosen ?? [], shrinkPicture));
    onChange?.([...value, ...files].slice(0, most));
  };
  return (
    <div className="stack">
      {value.length > 0 && (
        <ul className="chosen-photos">
          {value.map((file, index) => (
            <li key={`${file.name}-${file.size}-${index}`}>
              <Thumbnail file={file} label={t('photo.chosen', { number: index + 1 })} />
              <Button
                size="small"
                shape="circle"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('photo.drop', { number: index + 1 })}
                onClick={() => onChange?.(value.filter((one) => one !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      {value.length < most && (
        <span className="button take-photo">
          <CameraOutlined aria-hidden /> {t('photo.take')}
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/*"
            multiple
            aria-label={t('photo.take')}
            onChange={(event) => {
              const { files } = event.target;
              void take(files).then(() => {
                // The same one, dropped, must be choosable again.
                event.target.value = '';
              });
            }}
          />
        </span>
      )}
    </div>
  );
}

function Thumbnail({ file, label }: { file: File; label: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    image.current?.setAttribute('src', made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return <img ref={image} alt={label} />;
}
