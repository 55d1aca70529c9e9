import type { LocalTime } from "../../local-time.ts";
import type { Phrasebook } from "../phrasebook.ts";
import { spokenPhone } from "../spoken-phone.ts";
import { vary } from "../vary.ts";
import { appointmentFor, capital, clock, listed, spokenDate, spokenDay, spokenTime, spokenWeekday } from "./spoken.ts";

const moment = (at: LocalTime): string => `el ${spokenDate(at.date)} a ${spokenTime(at.time)}`;

/** How the receptionist speaks while arranging an appointment. `n` only varies the phrasing. */
export const booking: Phrasebook["booking"] = {
  moment,
  options(options, today) {
    const oneDay = options.length > 1 && options.every(({ date }) => date === options[0]!.date);
    return options.map(({ date, time }, i) =>
      oneDay || options[i - 1]?.date === date
        ? `a ${spokenTime(time)}`
        : `${spokenDay(date, today)} a ${spokenTime(time)}`,
    );
  },
  offer(options, today) {
    const said = booking.options(options, today);
    const days = [...new Set(options.map(({ date }) => date))];
    if (options.length === 1) return `Tengo libre ${said[0]}.`;
    if (days.length === 1) return `Para ${spokenDay(days[0]!, today)} tengo libre ${listed(said, "o")}.`;
    const groups = days.map((day) =>
      listed(
        said.filter((_, i) => options[i]!.date === day),
        "o",
      ),
    );
    return `Tengo libre ${groups.slice(0, -1).join("; ")}; o ${groups.at(-1)}.`;
  },
  whichOption: (count, n) =>
    count === 1
      ? vary(n, ["¿Le queda bien?", "¿Le conviene?"])
      : vary(n, ["¿Cuál le queda mejor?", "¿Cuál prefiere?", "¿Cuál le conviene?"]),
  whichOfThem: "Claro, ¿cuál de ellas?",
  askService: (names, n) =>
    names.length <= 5
      ? `${vary(n, ["¿Para qué servicio sería", "¿Qué servicio le gustaría"])}: ${listed(names, "o")}?`
      : `¿Para qué servicio sería? Por ejemplo, ${listed(names.slice(0, 3), "o")}.`,
  askDay: (n) => vary(n, ["¿Qué día le queda bien?", "¿Para qué día la quiere?", "¿Qué día le gustaría venir?"]),
  askDayAgain: "¿Qué día quiere que busque? Puede decir, por ejemplo, el próximo martes, o lo antes posible.",
  askName: (n) => vary(n, ["¿A nombre de quién la pongo?", "¿Me da su nombre, por favor?", "¿Y su nombre, por favor?"]),
  askNameAgain: "Disculpe, no alcancé a oír el nombre. ¿Me dice su nombre y apellido?",
  askKnownName: (name) => `¿La pongo a nombre de ${name}?`,
  askPhone: (n) => vary(n, ["¿A qué número le podemos llamar?", "¿Y me da un número de teléfono?"]),
  askPhoneAgain: (channel) =>
    channel === "voice"
      ? "¿Me da el número de teléfono dígito por dígito? También puede marcarlo con las teclas y terminar con #."
      : "¿Me manda el número de teléfono con el código de área?",
  askCallerId: (channel) =>
    channel === "voice"
      ? "¿El número del que me llama es el mejor para localizarle?"
      : "¿Este número es el mejor para localizarle?",
  areaCode: "¿Y cuál es el código de área?",
  moreDigits: (heard) => `Llevo ${heard} dígitos. ¿Cuáles son los demás?`,
  needPhone: "Para la cita sí necesito un número, por si algo cambia.",
  readBack: (it) => {
    const number = it.phone === null ? "" : `, con el número ${spokenPhone(it.phone, it.channel)}`;
    const email = it.email === null ? "" : `, y el correo ${it.email}`;
    const reach = `${it.callerId ? ", con este mismo número" : number}${email}`;
    const zone = it.zone === null ? "" : `, ${it.zone}`;
    return [
      `Entonces es ${appointmentFor(it.service)} ${moment(it.at)}${zone}, a nombre de ${it.name}${reach}.`,
      "¿Se la reservo?",
    ];
  },
  confirmAgain: (at) => `¿Le reservo ${moment(at)}, sí o no?`,
  whatToChange: "¿Qué cambiamos: el día, la hora, el nombre o el número?",
  booked: (service, at, zone) =>
    `Su cita queda reservada: ${service}, ${moment(at)}${zone === null ? "" : `, ${zone}`}.`,

  kept: (at, n) => `${vary(n, ["Muy bien", "Perfecto", "De acuerdo"])}, ${moment(at)}.`,
  notFree: (time) => `A ${spokenTime(time)} no tengo nada libre.`,
  outsideHours: (date, from, to) => `${capital(spokenWeekday(date))} abrimos de ${clock(from)} a ${clock(to)}.`,
  nothingIn: (part) =>
    `No tengo nada libre ${{ morning: "en la mañana", afternoon: "en la tarde", evening: "en la noche" }[part]}.`,
  nothingOn: (date, today) =>
    date === today ? "Para hoy ya no tengo nada libre." : `Para el ${spokenDate(date)} no tengo nada libre.`,
  nothingBeyond: (later, thatDay) =>
    `No tengo nada libre más ${later ? "tarde" : "temprano"}${thatDay ? " ese día" : ""}.`,
  nothingBetween: "No encontré nada libre en esas fechas.",
  thatIs: (date) => `Eso cae en ${spokenDate(date)}.`,
  past: (date) => `El ${spokenDate(date)} ya pasó.`,
  tooFar: (days) => `Solo puedo reservar hasta con ${days} días de anticipación.`,
  closedOn: (date, holiday) => `${holiday ? `El ${spokenDate(date)}` : capital(spokenWeekday(date))} no abrimos.`,
  justTaken: "Lo siento, esa hora se acaba de ocupar.",
  noServices: "Por aquí no puedo reservar citas, pero el equipo le puede ayudar con eso.",
  dropped: (n) => vary(n, ["No hay problema, lo dejamos.", "Está bien, lo dejamos así."]),
};
