import { type ReactNode, useEffect } from "react";

interface PageHeaderProps {
  title: string;
  /** Which of its parts is open: where several pages have one heading, the tab of the browser tells them apart. */
  part?: string | undefined;
  description?: ReactNode;
  /** Above the title: where this page hangs. */
  back?: ReactNode;
  actions?: ReactNode;
}

/** A page's name and actions; also the browser tab's name, so that a change of page is announced. */
export function PageHeader({ title, part, description, back, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = [part, title, "Amunet"].filter((each) => each !== undefined).join(" · ");
  }, [part, title]);
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 md:mb-8">
      <div className="min-w-0">
        {back !== undefined && <div className="mb-2">{back}</div>}
        <h1 className="title text-2xl text-ink">{title}</h1>
        {description !== undefined && <div className="mt-1 text-ink-2">{description}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
