import { vi } from "vitest";
import { type Script, type StandInModel, standInModel } from "../../../scripts/lib/model-stand-in/responses.ts";
import { learnHow } from "../../src/objects/model/provider-breaker.ts";

/** Where the Worker under test believes its model to be; see vitest.config.ts. */
const provider = "https://model.test/v1";

/**
 * Puts a stand-in in the place of the language model until `vi.unstubAllGlobals`. Whatever the one before it did is
 * forgiven.
 */
export function modelDoes(script: Script): StandInModel {
  const model = standInModel(script);
  const network = globalThis.fetch;
  vi.stubGlobal("fetch", (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    return request.url.startsWith(provider) ? model.fetch(request) : network(request);
  });
  learnHow(provider, "answered", Date.now());
  return model;
}
