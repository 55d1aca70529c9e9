import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The website of a business that wants a receptionist, as such websites are written. */
export const clinic = {
  name: "Willow Creek Veterinary Clinic",
  phone: "(518) 555-0143",
  question: "Do you see rabbits?",
  answer: "Yes, rabbits and guinea pigs are welcome on weekdays.",
} as const;

const jsonLd = {
  "@context": "https://schema.org",
  "@type": "VeterinaryCare",
  name: clinic.name,
  telephone: clinic.phone,
  address: {
    "@type": "PostalAddress",
    streetAddress: "48 Creek Road",
    addressLocality: "Albany",
    addressRegion: "NY",
    postalCode: "12207",
    addressCountry: "US",
  },
  openingHoursSpecification: [
    {
      "@type": "OpeningHoursSpecification",
      dayOfWeek: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
      opens: "08:30",
      closes: "18:00",
    },
    { "@type": "OpeningHoursSpecification", dayOfWeek: "Saturday", opens: "09:00", closes: "13:00" },
  ],
};

const frame = (title: string, body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title} | ${clinic.name}</title></head><body>
<nav><a href="/">Home</a> <a href="/services">Services &amp; prices</a> <a href="/faq">FAQ</a></nav>${body}
<footer>${clinic.name}, 48 Creek Road, Albany, NY 12207</footer></body></html>`;

const pages: Readonly<Record<string, string>> = {
  "/": frame(
    "Home",
    `<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>
    <h1>${clinic.name}</h1><p>Gentle care for dogs, cats and small animals.</p>`,
  ),
  "/services": frame(
    "Services and prices",
    `<h1>Services and prices</h1><table><tr><th>Service</th><th>Time</th><th>Price</th></tr>
    <tr><td>Wellness exam</td><td>30 minutes</td><td>$68</td></tr>
    <tr><td>Vaccination</td><td>20 minutes</td><td>$42</td></tr>
    <tr><td>Dental cleaning</td><td>90 minutes</td><td>$310</td></tr></table>`,
  ),
  "/faq": frame("FAQ", `<h1>Questions</h1><dl><dt>${clinic.question}</dt><dd>${clinic.answer}</dd></dl>`),
};

/** Serves it on loopback until this process ends. @returns its origin */
export function openWebsite(): Promise<string> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ""];
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? frame("Not found", "<h1>Nothing here</h1>"));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      server.unref();
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
