import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A number in E.164 as people say it; on the telephone digit by digit, or a voice reads it as millions. */
export function spokenPhone(phone: string, channel: "voice" | "sms" | "chat"): string {
  const national = parsePhoneNumberFromString(phone)?.formatNational() ?? phone;
  if (channel !== "voice") return national;
  const groups = national.split(/\D+/).filter((group) => group !== "");
  return groups.map((group) => group.split("").join(" ")).join(", ");
}
