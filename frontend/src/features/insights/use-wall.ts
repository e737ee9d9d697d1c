import { useEffect, useState } from 'react';

/** The large screen: the main area fills it, without menu and bars, in bigger type; Esc leaves it. */
export function useWall() {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const look = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const toggle = () => {
    // Pop-ups and notices live inside the main area, so it is the part that goes full screen.
    if (document.fullscreenElement === null) void document.getElementById('main')?.requestFullscreen();
    else void document.exitFullscreen();
  };
  return { isOn, toggle };
}
