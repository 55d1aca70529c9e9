import { describe, expect, it } from "vitest";
import { consultorio as config } from "../../../test/consultorio.ts";
import { callerId, expectBooked, expectNothingBooked, talk } from "../../../test/dialogue-expect.ts";
import { transcriptOf } from "../gate/play.ts";

const withPerson = { ...config, routing: { ...config.routing, transferNumber: "+12125550000" } };

describe("messages in Spanish", () => {
  it("what about, name, number, read back, receipt", () => {
    const it = talk(
      [
        "¿puedo dejar un mensaje?",
        "se me cayó la corona y quisiera que la doctora Lee me llame",
        "Samuel Reyes",
        "sí",
        "sí, por favor",
        "no gracias, adiós",
      ],
      { config },
    );
    expect(it.messages, transcriptOf(it)).toEqual([
      {
        body: "se me cayó la corona y quisiera que la doctora Lee me llame",
        fromName: "Samuel Reyes",
        fromPhone: callerId,
      },
    ]);
    expect(it.ended).toBe("goodbye");
  });

  it("of somebody who is late", () => {
    const it = talk(["oiga voy a llegar tarde a mi cita de las tres", "Carlos Paz", "sí", "sí"], { config });
    expectNothingBooked(it);
    expect(it.messages, transcriptOf(it)).toHaveLength(1);
    expect(it.messages[0]!.body).toContain("voy a llegar tarde");
  });

  it("about what only the team can settle go without saying", () => {
    const it = talk(["tengo un problema con mi factura", "Karen Páez", "sí", "sí"], { config });
    expect(it.messages[0]?.body, transcriptOf(it)).toContain("problema con mi factura");
  });

  it("for a person who cannot be had", () => {
    const it = talk(["quiero hablar con una persona", "sí", "que me llamen mañana por favor", "Ana Ruiz", "sí", "sí"], {
      config,
    });
    expect(it.transcript[0]!.agent).toContain("no le puedo comunicar");
    expect(it.messages, transcriptOf(it)).toMatchObject([{ body: "que me llamen mañana por favor" }]);
  });

  it("or the person themselves, where there is one", () => {
    const it = talk(["páseme con alguien por favor"], { config: withPerson });
    expect(it.transferred).toBe("+12125550000");
    expect(it.transcript[0]!.agent).toContain("Le comunico");
  });
});

describe("trouble in Spanish", () => {
  it("silence is asked into twice, differently, and then the call ends", () => {
    const it = talk(
      [
        { type: "silence", count: 1 },
        { type: "silence", count: 2 },
        { type: "silence", count: 3 },
      ],
      { config },
    );
    expect(it.transcript.map(({ agent }) => agent)).toEqual([
      "¿Sigue ahí? ¿Qué se le ofrece?",
      "No le escucho en este momento. ¿En qué le puedo ayudar?",
      "Voy a colgar. Llame a Sonrisas cuando guste. ¡Hasta luego!",
    ]);
  });

  it("'¿cómo?' hears it again", () => {
    const it = talk(["una limpieza el lunes a las nueve de la mañana", "¿cómo dijo?", "Ana Ruiz", "sí", "sí"], {
      config,
    });
    expect(it.transcript[1]!.agent).toMatch(/^Claro\..*nombre/);
    expectBooked(it, { at: "2026-11-30T09:00", name: "Ana Ruiz" });
  });

  it("somebody asks to wait and is not hurried", () => {
    const it = talk(["una limpieza", "un momentito por favor", { type: "silence", count: 1 }], { config });
    expect(it.transcript[1]!.agent).toMatch(/Tómese su tiempo|aquí le espero/);
    expect(it.transcript[2]!.agent).toBe("");
  });

  it("'nada' is an answer", () => {
    const it = talk(["¿están abiertos ahorita?", "nada, gracias"], { config });
    expect(it.ended, transcriptOf(it)).toBe("goodbye");
    expect(talk(["¿están abiertos ahorita?", "nada"], { config }).ended).toBe("goodbye");
  });

  it("an emergency comes before anything else", () => {
    const it = talk(["una limpieza el lunes", "¡mi hijo no puede respirar!"], { config });
    expect(it.transcript[1]!.agent).toContain("911");
  });

  it("asked whether it is a machine, says so", () => {
    const it = talk(["¿es usted un robot?"], { config });
    expect(it.transcript[0]!.agent).toContain("Soy recepcionista virtual de Sonrisas, no una persona");
  });

  it("a calendar that is down: says so and takes a message about the wish", () => {
    const it = talk(["una limpieza el lunes a las nueve", "sí", "Ana Ruiz", "sí", "sí"], {
      config,
      meddle: (call) => (call.tool === "find_slots" ? { status: "failed", reason: "timeout" } : undefined),
    });
    expectNothingBooked(it);
    expect(it.messages[0]?.body, transcriptOf(it)).toContain(
      "Quiere reservar Limpieza, el lunes 30 de noviembre a las 9 de la mañana",
    );
  });
});

describe("Spanish in writing", () => {
  it("books by text message, on the number that texts", () => {
    const it = talk(["hola me agendan una limpieza mañana a las 10am", "Félix Moreno", "👍", "si"], {
      config,
      channel: "sms",
    });
    expectBooked(it, { at: "2026-11-28T10:00", name: "Félix Moreno" });
  });

  it("books in a chat, with an address instead of a number", () => {
    const it = talk(
      ["Hola! Tienen cita este sábado para limpieza?", "a las 11 por favor", "Diana Soto", "diana@correo.example", "s"],
      { config, channel: "chat", caller: { phone: null } },
    );
    expect(it.bookings, transcriptOf(it)).toMatchObject([
      { customerName: "Diana Soto", customerPhone: null, customerEmail: "diana@correo.example" },
    ]);
  });
});
