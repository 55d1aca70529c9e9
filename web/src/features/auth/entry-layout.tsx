import type { ReactNode } from "react";
import { Logo } from "../../ui/logo.tsx";
import { SampleCall } from "./sample-call.tsx";

/** The frame of the sign-up and log-in pages: the form, and beside it what it is for. */
export function EntryLayout({ title, intro, children }: { title: string; intro: ReactNode; children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <main className="flex flex-col px-6 py-8 sm:px-12">
        <a href="/" className="w-fit text-ink">
          <Logo className="h-5" />
        </a>
        <div className="m-auto w-full max-w-sm py-12">
          <title>{`${title} · Amunet`}</title>
          <h1 className="title text-3xl">{title}</h1>
          <p className="mt-3 text-lg text-ink-2">{intro}</p>
          <div className="mt-8">{children}</div>
        </div>
      </main>
      <aside className="bg-nav max-lg:hidden">
        <div className="sticky top-0 h-dvh">
          <SampleCall />
        </div>
      </aside>
    </div>
  );
}
