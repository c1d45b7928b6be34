/** The end of what is shown of a long list, and the way to more of it, which is taken by itself when it comes in sight. */
import { useEffect, useRef } from 'react';
import { Button } from '../button.tsx';

interface NextPageProps {
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly onMore: () => void;
}

export function NextPage({ hasMore, isReading, onMore }: NextPageProps) {
  const end = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  });
  useEffect(() => {
    if (!hasMore || isReading || end.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) more.current();
      },
      { rootMargin: '400px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, isReading]);
  if (!hasMore) return null;
  return (
    <div ref={end} className="list-frame-more">
      <Button isDisabled={isReading} onPress={onMore}>
        Show more
      </Button>
    </div>
  );
}
