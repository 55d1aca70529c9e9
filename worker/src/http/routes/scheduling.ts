import { z } from "zod";
import { booking, bookRequest, slot, slotsQuery } from "../../contract/bookings.ts";
import { book } from "../../services/bookings/book.ts";
import { listSlots } from "../../services/bookings/list-slots.ts";
import { slotRange } from "../../services/bookings/slot-range.ts";
import { body, createRouter, failures, idempotencyKey, json, tenantRoute } from "../router.ts";

const slots = tenantRoute({
  method: "get",
  path: "/scheduling/slots",
  summary: "Free times of a service in [from, to), earliest first; at most 62 days at once",
  request: { query: slotsQuery },
  responses: { 200: json(z.object({ items: z.array(slot) }), "the free times"), ...failures },
});

const bookRoute = tenantRoute({
  method: "post",
  path: "/scheduling/book",
  summary: "Book an appointment; a taken time is a conflict whose details hold alternatives",
  request: {
    headers: idempotencyKey("the same key and body is one booking"),
    body: body(bookRequest),
  },
  responses: { 201: json(booking, "the booking"), ...failures },
});

/** What is free, and taking it. */
export const scheduling = createRouter()
  .openapi(slots, async (c) => {
    const query = c.req.valid("query");
    const range = await slotRange(c.var.ctx, query);
    const items = await listSlots(c.var.ctx, { serviceId: query.serviceId, ...range });
    return c.json({ items }, 200);
  })
  .openapi(bookRoute, async (c) => {
    const { startsAt, ...request } = c.req.valid("json");
    const made = await book(c.var.ctx, {
      ...request,
      startsAt: Date.parse(startsAt),
      // Our own pages prove themselves with the session's cookie, programs with a bearer token.
      source: c.req.header("authorization") === undefined ? "dashboard" : "api",
      idempotencyKey: c.req.valid("header")["idempotency-key"],
    });
    return c.json(made, 201);
  });
