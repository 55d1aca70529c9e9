import { byWord } from "../subjects.ts";
import type { Subjects } from "../subjects.ts";

/** What Spanish questions and facts are about; all without accents, as `plainly` leaves them. */
export const spanishSubjects: Subjects = {
  stopWords: new Set(
    (
      "a al ante con contra de del desde en entre hacia hasta para por segun sin sobre tras el la los las un una unos unas lo le les se " +
      "me mi mis te tu tus su sus nos nuestro nuestra nuestros nuestras yo usted ustedes ella ellos ellas nosotros e y o u ni pero que cual cuales quien " +
      "quienes como cuando donde porque pues si no ya muy mas menos tambien tampoco solo algo alguien algun alguna algunos algunas todo toda todos todas " +
      "este esta estos estas ese esa esos esas eso esto aquel aquella ahi aqui alla alli es son era fue ser estar estoy estan hay haber ha han " +
      "he tengo tiene tienen tener tienes puedo puede pueden poder podria podrian podemos hago hace hacen hacer quiero quiere quisiera quieren queria gustaria " +
      "saber sabe saben decir dice digame decirme diga oiga oye mire hola buenos buenas dias tardes noches dia gracias favor bueno bien eh pregunta preguntar " +
      "necesito necesita voy va van vamos ir dar dan da doy cosa cosas tipo forma formas manera mismo misma otra otro otros otras cada posible " +
      "cuanto cuanta cuantos cuantas cuenta cuentan vez verdad entonces asi duda oficina consultorio negocio lugar local disculpe perdon debo debe deben " +
      "ofrecen ofrece ofrecemos manejan maneja aceptan acepta aceptar aceptamos aceptando reciben recibe recibir recibimos recibiendo agarran toman tomar " +
      "atienden atiende atender atendemos trabajan trabaja trabajamos cubren cubre usan llevan llevamos tratan ven mandan mandar envian enviar prestan hacemos tenemos estamos somos"
    ).split(" "),
  ),
  phrases: [
    [/\b(en )?donde (estan?|quedan?|se (encuentran?|ubican?)|es)\b|\bcomo (llego|llegar|se llega)\b/g, "direccion"],
    [/\b(formas?|metodos?|medios?) de pago\b/g, "pago"],
    [/\bfin(es)? de semana\b/g, "finde"],
    [/\btarjetas? de regalo\b/g, "regalo"],
    [/\b(tercera edad|(personas|adultos) mayores)\b/g, "jubilados"],
    [/\bsin cita\b/g, "walk-in"],
    [/\bsilla de ruedas\b/g, "rampa"],
  ],
  concepts: byWord({
    address: "direccion ubicacion ubicados ubicado ubicada encuentran encuentra queda quedan calle mapa localizan",
    parking:
      "estacionamiento estacionar estaciono estacionarme estacionarse aparcamiento aparcar parqueo parquear parqueadero parking cochera",
    payment:
      "pago pagos pagar pagan pagando credito debito efectivo cheque cheques transferencia visa mastercard amex zelle venmo",
    card: "tarjeta tarjetas",
    gift: "regalo regalos",
    insurance:
      "seguro seguros aseguranza aseguranzas asegurado asegurada asegurados aseguradora aseguradoras cobertura poliza medicaid medicare ppo hmo aetna cigna humana metlife bcbs anthem tricare kaiser",
    child:
      "nino ninos nina ninas hijo hijos hija hijas bebe bebes menores pediatrico pediatrica pediatria chiquito chiquita chiquitos pequeno pequena pequenos infantil",
    pet: "mascota mascotas perro perros perrito gato gatos gatito",
    access: "rampa ruedas accesible accesibilidad elevador ascensor discapacidad discapacitados escaleras",
    price:
      "precio precios costo costos coste costes cuesta cuestan tarifa tarifas cobran cobra cobrar vale valen caro cargo cargos",
    estimate: "presupuesto presupuestos cotizacion cotizaciones estimado estimados cotizar",
    free: "gratis gratuito gratuita gratuitos",
    hours: "horario horarios hora horas abren abre abierto abiertos abrir cierran cierra cerrado cerrados cerrar",
    weekend: "finde sabado sabados domingo domingos",
    walkin: "walk-in",
    appointment: "cita citas turno turnos",
    cancellation: "cancelacion cancelaciones cancelar cancelo cancelada cancelado",
    policy: "politica politicas",
    emergency: "emergencia emergencias urgencia urgencias urgente urgentes",
    new: "nuevo nuevos nueva nuevas primera primer",
    visit: "visita visitas",
    patient: "paciente pacientes cliente clientes",
    senior: "jubilados jubilado",
    refund: "reembolso reembolsos devolucion devoluciones garantia garantias garantizado garantizada garantizan",
    license: "licencia licencias licenciado certificado certificados",
    area: "zona zonas area areas",
    water: "agua",
    heater: "calentador calentadores boiler",
    install: "instalan instala instalar instalacion poner ponen",
    repair: "reparan reparar reparacion reparaciones arreglan arreglar arreglo",
    website: "pagina sitio web internet linea online",
    email: "correo email mail",
    discount: "descuento descuentos oferta ofertas promocion promociones rebaja rebajas cupon cupones",
    language: "idioma idiomas espanol ingles habla hablan hablar",
    long: "dura duran duracion tarda tardan tiempo demora",
    advance: "anticipacion antelacion antes adelantado",
    bring: "traer llevar traigo llevo",
    fill: "llenar lleno rellenar",
    form: "formulario formularios",
    plan: "plan planes financiamiento financiacion plazos mensualidades cuotas",
    wifi: "wifi wi-fi",
    clean: "limpieza limpiezas limpiar",
    tooth: "diente dientes muela muelas",
    whiten: "blanqueamiento blanqueamientos blanquear blanquean",
    haircut: "corte cortes cortar cortan",
    color: "color tinte tintes tenir",
    hair: "cabello pelo",
    man: "hombre hombres caballero caballeros",
    woman: "mujer mujeres dama damas",
    product: "producto productos",
    tip: "propina propinas",
    massage: "masaje masajes",
    lawyer: "abogado abogada abogados",
    consult: "consulta consultas asesoria",
    cas: "caso casos",
    injury: "accidente accidentes lesion lesiones choque choques",
    fami: "familia familiar familiares",
    law: "ley leyes derecho legal legales",
    delivery: "entrega entregas reparto",
    home: "casa domicilio",
    deposit: "deposito depositos anticipo",
  }),
  endings:
    /(aciones|acion|amente|mente|iendo|ando|adas|ados|ada|ado|idas|idos|ida|ido|es|os|as|ar|er|ir|an|en|a|o|e|s)$/,
};
