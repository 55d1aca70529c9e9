import { describe, expect, it } from "vitest";
import type { Expecting, HearingContext } from "./heard.ts";
import { understand } from "./understand.ts";

const context: HearingContext = { language: "es", today: "2026-11-18", zone: "America/New_York" };

function hear(says: string, expecting?: Expecting, more?: Partial<HearingContext>) {
  return understand(says, { ...context, ...(expecting && { expecting }), ...more });
}

describe("names", () => {
  it.each([
    ["María López", "María López"],
    ["maria lopez garcia", "Maria Lopez Garcia"],
    ["es maría", "María"],
    ["sí, es María López", "María López"],
    ["claro me llamo fernanda ruiz por favor", "Fernanda Ruiz"],
    ["este juan de la cruz", "Juan de la Cruz"],
    ["maria de los angeles gomez perez", "Maria de los Angeles Gomez Perez"],
    ["José Núñez", "José Núñez"],
    ["a nombre de kowalski", "Kowalski"],
    ["póngalo a nombre de Pedro Ramírez", "Pedro Ramírez"],
    ["mi nombre es Iñaki Etxeberria", "Iñaki Etxeberria"],
    ["apellido López nombre María", "María López"],
    ["nombre Ana apellidos Ruiz Soto", "Ana Ruiz Soto"],
    ["es para mi hijo Tomás", "Tomás"],
    ["soy la señora García", "García"],
    ["rosa hernandez para servirle", "Rosa Hernandez"],
    ["julio marín", "Julio Marín"],
    ["Gimenez con jota", "Jimenez"],
    ["Valdes con zeta", "Valdez"],
    ["Sánchez con zeta al final", "Sánchez"],
  ])("asked for: %s", (says, name) => {
    expect(hear(says, "name").name).toBe(name);
  });

  it.each([
    ["me llamo Pedro Jiménez", "Pedro Jiménez"],
    ["hola soy jennifer y quiero un corte de pelo", "Jennifer"],
    ["le habla patricia soto para cancelar", "Patricia Soto"],
    ["quiero una cita a nombre de fernando torres", "Fernando Torres"],
    ["de parte de carlos", "Carlos"],
    ["cita para mi hija Lucía", "Lucía"],
    ["corte mañana a las tres, es María López", "María López"],
  ])("volunteered: %s", (says, name) => {
    expect(hear(says).name).toBe(name);
  });

  it.each([
    ["jota i eme e ene e zeta", "Jimenez"],
    ["gimenez jota i eme e ene e zeta", "Jimenez"],
    ["be de burro e te o", "Beto"],
    ["B de burro, E, T de taza, O", "Beto"],
    ["se escribe ge o eme e zeta", "Gomez"],
    ["wendy doble u e ene de i griega", "Wendy"],
    ["Shayne, S-H-A-Y-N-E", "Shayne"],
    ["núñez ene u eñe e zeta", "Nuñez"],
  ])("spelled: %s", (says, name) => {
    expect(hear(says, "name")).toMatchObject({ name, nameSpelled: true });
  });

  it.each(["sí por favor", "mañana", "no", "no sé", "para qué lo quiere", "el 3 de marzo", "espere", "mande", "qué"])(
    "no name in %s",
    (says) => {
      expect(hear(says, "name")).not.toHaveProperty("name");
    },
  );

  it.each([
    "es urgente",
    "soy alérgico a la penicilina",
    "soy cliente nueva",
    "estoy bien",
    "es para mi hijo",
    "es para el martes",
    "quiero hablar con juan",
    "soy de Monterrey",
  ])("no name in %s, which nobody asked for", (says) => {
    expect(hear(says)).not.toHaveProperty("name");
  });
});

describe("telephone numbers", () => {
  it.each([
    ["es el 415 555 0123", "+14155550123"],
    ["cuatro uno cinco cinco cinco cinco cero uno dos tres", "+14155550123"],
    ["cuatro quince, quinientos cincuenta y cinco, cero uno veintitrés", "+14155550123"],
    ["cuatro uno cinco triple cinco cero uno doble dos", "+14155550122"],
    ["código de área cuatro quince luego 555 01 23", "+14155550123"],
    ["ochocientos cinco cinco cinco doce doce", "+18005551212"],
    ["más uno cuatro uno cinco cinco cinco cinco cero uno dos tres", "+14155550123"],
    ["cinco cinco cinco, cero uno veintidós", "5550122"],
    ["mi cel es cuatro uno sinco cinco cinco cinco sero uno dos tres", "+14155550123"],
  ])("asked for: %s", (says, phone) => {
    expect(hear(says, "phone").phone).toBe(phone);
  });

  it("reads pairs as they are dictated in Mexico and Spain", () => {
    const mexican = "cincuenta y cinco doce treinta y cuatro cincuenta y seis setenta y ocho";
    expect(hear(mexican, "phone", { country: "MX" }).phone).toBe("+525512345678");
    const spanish = "seiscientos doce treinta y cuatro cincuenta y seis setenta y ocho";
    expect(hear(spanish, "phone", { country: "ES" }).phone).toBe("+34612345678");
  });

  it("hears a number nobody asked for when it is long enough or announced", () => {
    expect(hear("llámeme al 415 555 0123")).toMatchObject({ phone: "+14155550123", intent: "message" });
    expect(hear("mi número es 555 0123").phone).toBe("5550123");
    expect(hear("necesito 5 5 5 5 5 5 5 cajas")).not.toHaveProperty("phone");
  });

  it("takes the digits of a number for no time and no date", () => {
    expect(hear("mañana a las tres de la tarde, mi número es 415 555 1130").when).toEqual({
      date: "2026-11-19",
      time: "15:00",
    });
  });

  it.each([
    "el número del que llamo",
    "este mismo",
    "a este número",
    "al mismo número",
    "el que le aparece ahí",
    "desde el que le estoy marcando",
    "sí este está bien",
  ])("caller id: %s", (says) => {
    expect(hear(says, "phone")).toMatchObject({ callerId: true });
  });

  it("does not take a refusal for the caller id", () => {
    expect(hear("no a este número no", "phone").callerId).toBe(false);
  });
});

describe("email addresses", () => {
  it.each([
    ["maria punto lopez arroba gmail punto com", "maria.lopez@gmail.com"],
    ["es maria guion bajo lopez veintidós arroba yahoo punto com punto mx", "maria_lopez22@yahoo.com.mx"],
    ["mi correo es jota lopez arroba hotmail punto com", "jlopez@hotmail.com"],
    ["info arroba clínica guion sol punto es", "info@clinica-sol.es"],
    ["pepe ochenta y cinco arroba jotmail punto com", "pepe85@hotmail.com"],
    ["de la rosa punto ana arroba gmail", "delarosa.ana@gmail.com"],
    ["maria.lopez@gmail.com", "maria.lopez@gmail.com"],
    ["ana maria todo junto arroba gmeil punto com", "anamaria@gmail.com"],
  ])("asked for: %s", (says, email) => {
    expect(hear(says, "email").email).toBe(email);
  });

  it.each(["a las tres", "sí", "arroba gmail", "no tengo correo"])("no address in %s", (says) => {
    expect(hear(says, "email")).not.toHaveProperty("email");
  });

  it("hears one nobody asked for", () => {
    expect(hear("mándelo a maria@example.org por favor").email).toBe("maria@example.org");
  });
});
