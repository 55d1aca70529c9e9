import type { Answer } from "../../contracts/vendor.ts";
import { type Fields, text, texts } from "./fields.ts";
import { listOf } from "./objects.ts";

/** Usage as it was reported; times in seconds. */
export interface MeterEvent {
  identifier: string;
  customer: string;
  value: number;
  timestamp: number;
  receivedAt: number;
  cancelled: boolean;
}

const day = 86_400;
const invalid = (message: string): Answer => ({
  status: 400,
  body: { error: { type: "invalid_request_error", message } },
});
/** One meter that adds up what it is told. */
export class StripeMeter {
  readonly events: MeterEvent[] = [];
  private readonly name: string;
  private readonly seconds: () => number;

  constructor(name: string, seconds: () => number) {
    this.name = name;
    this.seconds = seconds;
  }

  /** Seconds that count for a customer. */
  total(customer: string): number {
    return this.events.reduce(
      (sum, event) => sum + (event.customer === customer && !event.cancelled ? event.value : 0),
      0,
    );
  }

  record(fields: Fields): Answer {
    const now = this.seconds();
    const [name, identifier] = [text(fields["event_name"]), text(fields["identifier"]) ?? crypto.randomUUID()];
    const payload = texts(fields["payload"]);
    if (name !== this.name) return invalid(`No active meter found with event name ${name ?? ""}`);
    const value = Number(payload["value"]);
    if (!(value >= 0) || payload["value"] === "") return invalid("payload[value] must be a number");
    const at = Number(fields["timestamp"] ?? now);
    if (at < now - 35 * day || at > now + 300) return invalid("timestamp must be within the past 35 days");
    if (this.events.some((event) => event.identifier === identifier && event.receivedAt > now - day))
      return invalid(`An event already exists with identifier ${identifier}.`);
    const customer = payload["stripe_customer_id"] ?? "";
    this.events.push({
      identifier,
      customer,
      value,
      timestamp: at,
      receivedAt: now,
      cancelled: false,
    });
    const body = {
      object: "billing.meter_event",
      created: now,
      event_name: name,
      identifier,
      livemode: false,
      timestamp: at,
    };
    return { status: 200, body: { ...body, payload } };
  }

  adjust(fields: Fields): Answer {
    const identifier = texts(fields["cancel"])["identifier"] ?? "";
    const event = this.events.findLast((each) => each.identifier === identifier);
    if (event === undefined) return invalid(`No event found with identifier ${identifier}.`);
    if (event.receivedAt <= this.seconds() - day) return invalid("Events can only be cancelled within 24 hours.");
    if (event.cancelled) return invalid(`The event with identifier ${identifier} has already been cancelled.`);
    event.cancelled = true;
    const body = { object: "billing.meter_event_adjustment", cancel: { identifier }, event_name: this.name };
    return { status: 200, body: { ...body, livemode: false, status: "pending", type: "cancel" } };
  }

  list(): Answer {
    const meter = { id: "mtr_seconds", object: "billing.meter", created: 1, display_name: "Call seconds" };
    const data = [{ ...meter, event_name: this.name, livemode: false, status: "active", updated: 1 }];
    return { status: 200, body: listOf("/v1/billing/meters", data) };
  }

  summary(id: string, { customer, start_time: start, end_time: end }: Fields): Answer {
    const [from, until] = [Number(start), Number(end)];
    const counted = this.events.filter(
      (event) => event.customer === customer && !event.cancelled && event.timestamp >= from && event.timestamp < until,
    );
    const summary = {
      id: "mtrusg_1",
      object: "billing.meter_event_summary",
      aggregated_value: counted.reduce((sum, { value }) => sum + value, 0),
      end_time: until,
      livemode: false,
      meter: id,
      start_time: from,
    };
    return {
      status: 200,
      body: listOf(`/v1/billing/meters/${id}/event_summaries`, counted.length === 0 ? [] : [summary]),
    };
  }
}
