import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { type Schema, schemaText } from "./schema-text.ts";
import { style } from "./style.ts";

interface Body {
  content?: Record<string, { schema?: Schema }>;
  description?: string;
}

/** An operation as it stands in the document. */
export interface Described {
  summary?: string;
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: Body;
  responses?: Record<string, Body>;
}

/** What the page needs of an OpenAPI document. */
export interface ApiDocument {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Described>>;
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const anchor = (method: string, path: string): string => `${method}${path.replace(/[^a-z0-9]+/gi, "-")}`;

/** `/api/scheduling/book` belongs to `scheduling`. */
const groupOf = (path: string): string => path.split("/")[2]?.replace(/\..*$/, "") ?? "";

function shape(body: Body): Html {
  return html`${Object.entries(body.content ?? {}).map(
    ([type, { schema }]) =>
      html`<p class="type">${type}</p>
        <pre tabindex="0">${schema === undefined ? "" : schemaText(schema)}</pre>`,
  )}`;
}

function needs(operation: Described): string {
  const ways = Object.keys(operation.security?.[0] ?? {});
  if (ways.length === 0) return "open to everybody";
  if (ways.includes("tenant")) return "needs a session or API key, and x-tenant-id";
  return `needs ${ways.join(" and ")}`;
}

function operationHtml(path: string, method: string, operation: Described): Html {
  const { parameters = [], requestBody, responses = {} } = operation;
  return html`<article id="${anchor(method, path)}">
    <h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></h3>
    <p>${operation.summary ?? ""} <small>${needs(operation)}</small></p>
    ${
      parameters.length === 0
        ? ""
        : html`<table>
            <caption>
              Parameters
            </caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">In</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              ${parameters.map(
                (one) =>
                  html`<tr>
                    <td><code>${one.name}</code>${one.required ? "" : " (optional)"}</td>
                    <td>${one.in}</td>
                    <td>${one.schema === undefined ? "" : schemaText(one.schema)} ${one.description ?? ""}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      requestBody === undefined
        ? ""
        : html`<h4>Body</h4>
            ${shape(requestBody)}`
    }
    ${Object.entries(responses).map(
      ([status, body]) =>
        html`<details ${status === "default" ? "" : "open"}>
          <summary><b>${status === "default" ? "otherwise" : status}</b> ${body.description ?? ""}</summary>
          ${shape(body)}
        </details>`,
    )}
  </article>`;
}

/** The reference page of `document`: one file without scripts, fonts or anything else to fetch. */
export function referencePage(document: ApiDocument): Html {
  const { info, paths } = document;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = [...new Set(operations.map(({ path }) => groupOf(path)))];
  const of = (group: string) => operations.filter(({ path }) => groupOf(path) === group);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} API</title>
        ${style}
      </head>
      <body>
        <nav aria-label="Endpoints">
          <a class="home" href="#top">${info.title}</a>
          ${groups.map(
            (group) =>
              html`<h2>${group}</h2>
                <ul>
                  ${of(group).map(
                    ({ path, method }) =>
                      html`<li>
                        <a href="#${anchor(method, path)}"
                          ><span class="method ${method}">${method.toUpperCase()}</span> ${path.replace("/api", "")}</a
                        >
                      </li>`,
                  )}
                </ul>`,
          )}
        </nav>
        <main id="top">
          <h1>${info.title} API</h1>
          <p>${info.description ?? ""} The same as a machine reads it: <a href="/api/openapi.json">openapi.json</a>.</p>
          ${groups.map(
            (group) =>
              html`<section>
                <h2>${group}</h2>
                ${of(group).map(({ path, method, operation }) => operationHtml(path, method, operation))}
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}
