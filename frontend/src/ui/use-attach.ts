import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { IdempotencyKeys } from '@/api/idempotency';
import { uploadFile } from '@/api/transfer';
import { shrinkPicture } from './shrink-picture';

/** Hands in a picture, made smaller first, or a paper; sent twice it is kept once. What is shown is read anew. */
export function useAttach(address: string) {
  const cache = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  return async (
    file: File,
    onProgress: (fraction: number) => void,
    fields: Readonly<Record<string, string>> = {},
  ) => {
    const sent = await shrinkPicture(file);
    const idempotencyKey = keys.keyFor({
      name: sent.name,
      size: sent.size,
      at: file.lastModified,
      ...fields,
    });
    try {
      await uploadFile(address, sent, { fields, idempotencyKey, onProgress });
      keys.settle();
    } catch (failure) {
      keys.settle(failure);
      throw failure;
    }
    await cache.invalidateQueries();
  };
}
