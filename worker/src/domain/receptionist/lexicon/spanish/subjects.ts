import { byWord } from "../subjects.ts";
import type { Subjects } from "../subjects.ts";

/** What Spanish questions and facts are about; all without accents, as `plainly` leaves them. */
export const spanishSubjects: Subjects = {
  stopWords: new Set(
    (
      "a al ante con contra de del desde en entre hacia hasta para por segun sin sobre tras el la los las un una unos unas lo le les se " +
      "me mi mis te tu tus su sus nos nuestro nuestra nuestros nuestras yo usted ustedes ella ellos ellas nosotros e y o u ni pero que cual cuales quien " +
      "quienes como cuando donde porque pues si no ya muy mas menos tambien tampoco solo algo alguien algun alguna algunos algunas todo toda todos todas " +
      "este esta estos estas ese esa esos esas eso esto aquel aquella ahi aqui alla alli es son era fue ser estar estoy esta estan estas hay haber ha han " +
      "he tengo tiene tienen tener tienes puedo puede pueden poder podria podrian podemos hago hace hacen hacer quiero quiere quisiera quieren queria gustaria " +
      "saber sabe saben decir dice digame decirme diga oiga oye mire hola buenos buenas dias tardes noches dia gracias favor bueno bien eh este pregunta preguntar " +
      "necesito necesita hacia voy va van vamos ir dar dan da doy cosa cosas tipo forma manera mismo misma otra otro otros otras cada posible " +
      "cuanto cuanta cuantos cuantas ofrecen ofrece manejan maneja cuentan cuenta vez verdad entonces asi duda oficina negocio lugar local"
    ).split(" "),
  ),
  concepts: byWord({
    address:
      "direccion domicilio ubicacion ubicados ubicado ubicada ubican encuentran encuentra quedan queda donde llegar llego calle mapa",
    parking:
      "estacionamiento estacionar estaciono estacionarme estacionarse aparcamiento aparcar parqueo parquear parqueadero parking cochera",
    payment:
      "pago pagos pagar pagan pagando tarjeta tarjetas credito debito efectivo cheque cheques transferencia visa mastercard amex zelle venmo",
    insurance:
      "seguro seguros aseguranza aseguranzas asegurado asegurada asegurados asegurador aseguradora aseguradoras cobertura cubre cubren poliza medicaid medicare red",
    child:
      "nino ninos nina ninas hijo hijos hija hijas bebe bebes menor menores pediatrico pediatrica pediatria chico chicos infantil",
    pet: "mascota mascotas perro perros perrito gato gatos gatito",
    access: "silla ruedas accesible accesibilidad rampa elevador ascensor discapacidad discapacitados escaleras",
    price:
      "precio precios costo costos coste costes cuesta cuestan tarifa tarifas cobran cobra cobrar vale valen sale caro cargo cargos presupuesto",
    hours:
      "horario horarios hora horas abren abre abierto abiertos abrir cierran cierra cerrado cerrados cerrar atienden",
    walkin: "walk-in sin-cita",
    appointment: "cita citas turno turnos",
    cancellation: "cancelacion cancelaciones cancelar cancelo cancelada cancelado",
    emergency: "emergencia emergencias urgencia urgencias urgente urgentes",
    new: "nuevo nuevos nueva nuevas primera primer aceptan aceptando reciben recibiendo",
    patient: "paciente pacientes cliente clientes",
    refund: "reembolso reembolsos devolucion devoluciones garantia garantias garantizado garantizan garantizada",
    website: "pagina sitio web internet linea online",
    email: "correo email mail",
    discount: "descuento descuentos oferta ofertas promocion promociones rebaja rebajas cupon cupones",
    language: "idioma idiomas espanol ingles habla hablan hablar",
    long: "dura duran duracion tarda tardan tiempo demora",
    advance: "anticipacion antelacion antes adelantado",
    bring: "traer llevar traigo llevo",
    plan: "plan planes financiamiento financiacion plazos mensualidades cuotas meses",
    wifi: "wifi wi-fi",
  }),
  endings:
    /(aciones|acion|amente|mente|iendo|ando|adas|ados|ada|ado|idas|idos|ida|ido|es|os|as|ar|er|ir|an|en|a|o|e|s)$/,
};
