import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
// What the Worker loads when it is first used: a test that stops time, or the last event of a file, must not be the first.
import "../../src/adapters/elevenlabs/preview.ts";
import "../../src/adapters/elevenlabs/voice-library.ts";
import "../../src/adapters/openai/fact-extractor.ts";
import "../../src/adapters/stripe/events.ts";
import "../../src/adapters/stripe/payments.ts";
import "../../src/adapters/web/website-reader.ts";
import "../../src/cron/sweep.ts";
import "../../src/http/api.ts";
import "../../src/queues/billing.ts";
import "../../src/queues/consume.ts";
import "../../src/queues/onboarding.ts";
import "../../src/services/gaps/answer-by-text.ts";

// Every test file starts on a database of today's shape.
await applyD1Migrations(env.DB, env.MIGRATIONS);
