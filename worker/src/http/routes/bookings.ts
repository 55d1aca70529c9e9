import { z } from "zod";
import { booking, bookingsQuery, cancelRequest, rescheduleRequest } from "../../contract/bookings.ts";
import { page } from "../../contract/primitives.ts";
import { cancel } from "../../services/bookings/cancel.ts";
import { getBooking } from "../../services/bookings/get.ts";
import { listBookings } from "../../services/bookings/list.ts";
import { reschedule } from "../../services/bookings/reschedule.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

const params = z.object({ id: z.string().max(100) });
const one = { 200: json(booking, "the booking"), ...failures };

const list = tenantRoute({
  method: "get",
  path: "/bookings",
  summary: "Bookings that start in [from, to], earliest first",
  request: { query: bookingsQuery },
  responses: { 200: json(page(booking), "a page of bookings"), ...failures },
});

const get = tenantRoute({
  method: "get",
  path: "/bookings/{id}",
  summary: "One booking",
  request: { params },
  responses: one,
});

const cancelRoute = tenantRoute({
  method: "post",
  path: "/bookings/{id}/cancel",
  summary: "Cancel a booking; doing it again changes nothing",
  request: { params, body: { ...body(cancelRequest), required: false } },
  responses: one,
});

const rescheduleRoute = tenantRoute({
  method: "post",
  path: "/bookings/{id}/reschedule",
  summary: "Move a booking to another start, keeping its id",
  request: { params, body: body(rescheduleRequest) },
  responses: one,
});

const ms = (instant: string | undefined): number | undefined =>
  instant === undefined ? undefined : Date.parse(instant);

/** What has been booked. */
export const bookings = createRouter()
  .openapi(list, async (c) => {
    const { from, to, ...query } = c.req.valid("query");
    return c.json(await listBookings(c.var.ctx, { ...query, from: ms(from), to: ms(to) }), 200);
  })
  .openapi(get, async (c) => c.json(await getBooking(c.var.ctx, c.req.valid("param").id), 200))
  .openapi(cancelRoute, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await cancel(c.var.ctx, { id, reason: c.req.valid("json")?.reason }), 200);
  })
  .openapi(rescheduleRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { startsAt } = c.req.valid("json");
    return c.json(await reschedule(c.var.ctx, { id, startsAt: Date.parse(startsAt) }), 200);
  });
