/**
 * What Stripe's document leaves out and we use: taking usage back and asking what a meter has counted. By the types of the
 * SDK's own version, in OpenAPI.
 */
const version = {
  name: "Stripe-Version",
  in: "header" as const,
  schema: { type: "string", enum: ["2026-10-28.endive"] },
};
const idempotencyKey = { name: "Idempotency-Key", in: "header" as const, schema: { type: "string", maxLength: 255 } };
const integer = { type: "integer" };
const text = { type: "string" };

const answers = (schema: Record<string, unknown>) => ({
  "200": { content: { "application/json": { schema } } },
  default: { content: { "application/json": { schema: { $ref: "#/components/schemas/error" } } } },
});
const listOf = (schema: string) => ({
  type: "object",
  required: ["data", "has_more", "object", "url"],
  properties: {
    object: { type: "string", enum: ["list"] },
    data: { type: "array", items: { $ref: `#/components/schemas/${schema}` } },
    has_more: { type: "boolean" },
    url: text,
  },
});
const query = (name: string, schema: Record<string, unknown>, required = false) => ({
  name,
  in: "query" as const,
  required,
  schema,
});
const paging = [query("limit", integer), query("starting_after", text), query("ending_before", text)];
/** Meters count by whole minutes. */
const minute = { type: "integer", multipleOf: 60 };

export const stripeSupplement = {
  paths: {
    "/v1/billing/meters": {
      get: {
        parameters: [version, query("status", { type: "string", enum: ["active", "inactive"] }), ...paging],
        responses: answers(listOf("Billing_Meters.Meter")),
      },
    },
    "/v1/billing/meters/{id}/event_summaries": {
      get: {
        parameters: [
          version,
          { name: "id", in: "path" as const, required: true, schema: text },
          query("customer", text, true),
          query("start_time", minute, true),
          query("end_time", minute, true),
          query("value_grouping_window", { type: "string", enum: ["day", "hour"] }),
          ...paging,
        ],
        responses: answers(listOf("Billing_Meters.MeterEventSummary")),
      },
    },
    "/v1/billing/meter_event_adjustments": {
      post: {
        parameters: [version, idempotencyKey],
        requestBody: {
          required: true,
          content: {
            "application/x-www-form-urlencoded": {
              schema: {
                type: "object",
                additionalProperties: false,
                required: ["event_name", "type"],
                properties: {
                  event_name: { type: "string", maxLength: 100 },
                  type: { type: "string", enum: ["cancel"] },
                  cancel: {
                    type: "object",
                    additionalProperties: false,
                    properties: { identifier: { type: "string", maxLength: 100 } },
                  },
                },
              },
            },
          },
        },
        responses: answers({ $ref: "#/components/schemas/Billing_MeterEventAdjustments.MeterEventAdjustment" }),
      },
    },
  },
  schemas: {
    "Billing_Meters.Meter": {
      type: "object",
      required: ["id", "object", "created", "display_name", "event_name", "livemode", "status", "updated"],
      properties: {
        id: text,
        object: { type: "string", enum: ["billing.meter"] },
        created: integer,
        display_name: text,
        event_name: text,
        livemode: { type: "boolean" },
        status: text,
        updated: integer,
      },
    },
    "Billing_Meters.MeterEventSummary": {
      type: "object",
      required: ["id", "object", "aggregated_value", "end_time", "livemode", "meter", "start_time"],
      properties: {
        id: text,
        object: { type: "string", enum: ["billing.meter_event_summary"] },
        aggregated_value: { type: "number" },
        end_time: minute,
        livemode: { type: "boolean" },
        meter: text,
        start_time: minute,
      },
    },
    "Billing_MeterEventAdjustments.MeterEventAdjustment": {
      type: "object",
      required: ["object", "cancel", "event_name", "livemode", "status", "type"],
      properties: {
        object: { type: "string", enum: ["billing.meter_event_adjustment"] },
        cancel: { type: "object", nullable: true, properties: { identifier: { type: "string", nullable: true } } },
        event_name: text,
        livemode: { type: "boolean" },
        status: text,
        type: { type: "string", enum: ["cancel"] },
      },
    },
  },
};
