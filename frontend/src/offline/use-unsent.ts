import { useEffect, useState } from 'react';
import { useSession } from '@/api/session';
import { countUnsent, onUnsentChange } from './queue';
import { canKeep } from './vault';

const none = { all: 0, refused: 0 };

/** How many visits of the user wait on this device, and how many of those the server has refused. */
export function useUnsentCount() {
  const { user } = useSession().session;
  const [count, setCount] = useState(none);
  const id = user?.id;
  useEffect(() => {
    if (id === undefined || !canKeep()) return undefined;
    let isGone = false;
    const look = () =>
      void countUnsent(id).then((found) => {
        if (!isGone) setCount(found);
      });
    look();
    const stop = onUnsentChange(look);
    return () => {
      isGone = true;
      stop();
    };
  }, [id]);
  return count;
}
