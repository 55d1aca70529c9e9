import type { Service } from "../../contract/agent-config.ts";
import { type Diary, findService } from "../../domain/booking/diary.ts";
import { AppError } from "../../errors.ts";

/**
 * Which service is meant: by id, else by name whatever its case, else the only one there is.
 * @throws AppError `not_found` for an id the tenant does not offer, `invalid` where a name fits none or none is named
 *   and there is more than one; `details.services` lists what there is
 */
export function pickService(
  config: Diary,
  wish: { serviceId?: string | undefined; eventType?: string | undefined },
): Service {
  const services = config.services.map(({ id, name }) => ({ id, name }));
  if (wish.serviceId !== undefined) {
    const service = findService(config, wish.serviceId);
    if (service === undefined) throw new AppError("not_found", "service not found", { details: { services } });
    return service;
  }
  if (wish.eventType !== undefined) {
    const name = folded(wish.eventType);
    const service = config.services.find((each) => folded(each.name) === name);
    if (service === undefined) throw new AppError("invalid", "no service has this name", { details: { services } });
    return service;
  }
  const [only, ...others] = config.services;
  if (only === undefined || others.length > 0) {
    const message = only === undefined ? "no services are set up yet" : "say which service, by serviceId or eventType";
    throw new AppError("invalid", message, { details: { services } });
  }
  return only;
}

const folded = (name: string): string => name.normalize("NFC").trim().toLowerCase();
