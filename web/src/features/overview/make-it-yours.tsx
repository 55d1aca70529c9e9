import { Link } from "@tanstack/react-router";
import { AudioLines, Clock, Tag } from "lucide-react";

const parts = [
  {
    to: "/app/settings/hours",
    icon: Clock,
    title: "Opening hours",
    text: "Callers are told them, and booked only inside them.",
  },
  {
    to: "/app/settings/services",
    icon: Tag,
    title: "Services and prices",
    text: "What can be booked, how long it takes, what it costs.",
  },
  {
    to: "/app/settings/business",
    icon: AudioLines,
    title: "Greeting",
    text: "The first words of every call, and how they sound.",
  },
] as const;

/** What is worth a look before the first real caller. */
export function MakeItYours() {
  return (
    <section aria-labelledby="yours">
      <h2 id="yours" className="mb-3 px-1 font-semibold">
        Make it yours
      </h2>
      <ul className="grid gap-4 md:grid-cols-3">
        {parts.map((part) => (
          <li
            key={part.to}
            className="relative rounded-lg border border-line bg-surface p-5 shadow-card transition-colors hover:border-line-strong"
          >
            <part.icon aria-hidden className="mb-3 size-5 text-lamp-ink" />
            <Link to={part.to} className="row-link font-semibold">
              {part.title}
            </Link>
            <p className="mt-1 text-sm text-ink-2">{part.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
