import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, words } from "../../purpose/cue.ts";

const { question, task, hint } = CUE_WEIGHTS;
const DAY =
  "(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|fin(?:es)? de semana|dias? festivos?|feriados?|festivos|en la tarde|en la noche|temprano|tarde|" +
  "ahora|ahorita|a esta hora|todavia|semana santa|navidad|nochebuena|nochevieja|ano nuevo|fin de ano|dia de [^ ]+|accion de gracias|thanksgiving|" +
  "(?:el|dia) (?:\\d{1,2}|primero|[^ ]+ de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)))";
const FREE = "(?:disponib\\w+|libres?|lugar(?:es)?|espacios?|huecos?|cupo|campo|turnos?|citas?)";
const OPEN = "(?:abr\\w+|cierr\\w+|cerr\\w+|abiert\\w+|atiend\\w+|trabaj\\w+|labor\\w+)";
const PLACE = "(?:oficina|clinica|consultorio|tienda|local|negocio|salon|taller|estetica|sucursal|despacho)";

/** What callers ask a business about itself. */
export function questionCues(): Cue[] {
  return [
    cues("availability", question + 0.35, [
      `(?:que|cuales|cual|cuantas?|cuantos?)(?: otr[oa]s?| mas)? (?:dias?|horas?|horarios?(?! tiene\\w*$)|citas?|fechas?|disponibilidad|espacios?|huecos?|turnos?|opciones)(?: \\w+){0,3}? (?:tiene\\w*|tenga\\w*|hay|haya|estan?|le\\w* queda\\w*|queda\\w*|quedan|libres?|disponib\\w+|puede\\w*|podria\\w*|podemos)(?= (?:\\w+ )*(?:disponib\\w+|libres?|para|el|en|esta|manana|hoy|la|atender\\w*|recibir\\w*|venir|ir)|$)`,
      "que (?:tiene\\w*|hay|le queda|les queda|queda\\w*)(?: de)?(?: disponible| libre)? (?:para|el|en|por|esta|manana|hoy|la|pasado)",
      `(?:tiene\\w*|tendr\\w+|hay|habra|habria|queda\\w*|ves?)(?: (?:alguna?s?|algun|un|una|algo de|mas|otr[oa]s?|todavia|ya)){0,6} ?${FREE}`,
      `(?:tiene\\w*|tendr\\w+|hay|habra|habria|queda\\w*)(?: (?:todavia|ya|de))? (?:algo|alguna hora|algun horario|hora|horas|horarios?)(?: \\w+){0,2} (?:para|el|en|por|manana|hoy|disponible|libre|esta|mas|antes|despues|a las|temprano|con)`,
      "(?:tiene\\w*|hay) algo (?:libre|disponible|mas|antes|para|el|en|por)",
      "cuando (?:puedo|podria|puede\\w*|podemos|hay|tiene\\w*|seria|me puede\\w*|me podria\\w*|habria|habra|te queda|le queda)",
      "(?:puede\\w*|podria\\w*) (?:atender|recibir)(?:me|nos|la|lo|le)?(?= |$)",
      "(?:para|a partir de) cuando (?:hay|tiene\\w*|tendri\\w*|seria|habria|me)",
      "(?:que|cual) (?:tan pronto|seria lo mas pronto|es lo mas pronto|es la (?:proxima|primera))",
      "cuando (?:es|seria) lo mas|que (?:tiene\\w*|hay) (?:de |lo )?mas (?:cerca|pronto|cercano|proximo)",
      "(?:la|el) (?:proxim|primer)[oa]? (?:cita |hora |fecha |espacio |hueco )?(?:disponible|libre|que (?:tengan?|haya))",
      `(?:esta\\w*|sigue\\w*|estaria) (?:libre|disponible|ocupad[oa])s?`,
      "me l[ao]s? (?:puede\\w*|podria\\w*) (?:hacer|dar|poner|checar|revisar) (?:el|manana|hoy|a las|en la|por la|esta|pasado|para el)",
      "(?:se puede|puede ser|podria ser|seria posible|es posible|puedo ir|podria ir|me (?:pueden?|podrian?|puedes) (?:atender|recibir|ver)) (?:\\w+ )?(?:el|manana|hoy|a las|en la|por la|esta|pasado|para el)",
      "^(?:y )?(?:el|manana|hoy|pasado)(?: \\w+){1,4} (?:se puede|hay|tiene\\w*|puede\\w*|no hay|esta\\w* libre)$",
      "(?:disponibilidad) (?:para|el|en|de|tiene\\w*)",
      "(?<!(?:si|no) )(?:tiene\\w*|hay|habra|tendra\\w*)(?: algo| lugar| cita)? (?:a las?|para las?|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|\\w+ de)|por la|en la|manana|hoy|esta (?:tarde|semana|noche))(?! (?:que|tengo))",
      "(?:a las? [^ ]+(?: y \\w+)?|(?:por|en) la (?:manana|tarde|noche)|temprano|tarde)(?: no)? (?:hay|tiene\\w*|se puede|habra|tendra\\w*)$",
    ]),
    cues("hours", question + 0.3, [
      `(?:a que hora|hasta que hora|desde que hora|hasta cuando|que dias|de que hora|que tan (?:tarde|temprano))(?: \\w+){0,4}? (?:${OPEN}|estan?|hay servicio|empiez\\w+|dan servicio)`,
      `cuando (?:abren?|cierran?)`,
      "(?:van?|piensan|iran) a (?:abrir|cerrar|trabajar|atender|estar (?:abiertos?|cerrados?))(?! (?:la|el|una?|mi)(?!\\w))",
      "(?:abren|cierran|cierra|abre) (?:al|a la|a las|hasta|desde|los|el|en|todos|toda)(?!\\w)",
      `(?:cual|cuales|que)(?: \\w+){0,2} (?:horarios?|horas)(?: (?:de (?:atencion|servicio|apertura|trabajo|oficina|ustedes)|tiene\\w*|manej\\w+|trabaj\\w+))?$`,
      "(?:que|cual|cuales|su|sus|el|los|tu|saber|me da el|me dice el|me puede dar el)(?: \\w+){0,2}? horarios?(?: de (?:atencion|servicio|apertura|oficina|ustedes|los sabados))",
      "(?:cual|cuales) (?:es|son) (?:su|sus|el|los|tu|las) (?:horarios?|horas)",
      "(?:su|sus|el) horarios?$|^horarios?(?: por favor| de .*)?$",
      `(?:abren?|${OPEN}|estan? (?:abierto|abiertos|cerrado|cerrados|trabajando))(?: \\w+){0,3}? ${DAY}`,
      `${DAY}(?: \\w+){0,3}? (?:abren?|esta\\w* abiert\\w+|esta\\w* cerrad\\w+|trabajan|atienden|hay servicio)`,
      "(?:abren|cierran|abre|cierra|trabajan|atienden)(?: (?:ese dia|normal|tambien|todo el dia))?$",
      "(?:estan?|siguen?|sigue) (?:abierto|abierta|abiertos|cerrado|cerrados)",
    ]),
    cues("address", question + 0.3, [
      `(?:en )?donde (?:estan?|queda\\w*|se (?:encuentra\\w*|ubica\\w*|localiza\\w*|halla\\w*)|estan? (?:ubicad\\w+|localizad\\w+)|es|los encuentro|quedan)(?: \\w+)?(?: (?:ustedes|su ${PLACE}|la ${PLACE}|el ${PLACE}|el lugar|exactamente|ubicad\\w+)){0,6}`,
      "(?:cual es|me (?:da|das|dan|puede\\w* (?:dar|mandar|pasar|decir)|pasa\\w*|manda\\w*|dice\\w*|podria\\w* (?:dar|pasar|decir|mandar))|dame|deme|necesito|tiene\\w*|quiero|confirm\\w+|saber|sab\\w+)(?: \\w+){0,3} (?:direccion|ubicacion|domicilio)(?! de correo)",
      "(?:su|la|tu) (?:direccion|ubicacion|domicilio)(?! de correo)",
      "como (?:llego|llegar|llegamos|le hago para llegar|se llega|puedo llegar)",
      "en que (?:calle|parte|zona|colonia|piso|ciudad|avenida|barrio|esquina)",
      "(?:estan|esta|quedan?) (?:cerca|lejos|por|al lado|frente)(?: \\w+){1,4}",
      "que tan (?:lejos|cerca)",
      "^(?:y )?(?:ustedes )?(?:estan|quedan) en (?:el|la) [^ ]+",
    ]),
    cues("price", question + 0.1, [
      "cuanto (?:cuesta\\w*|vale\\w*|cobra\\w*|sale\\w*|es|seria|costaria|saldria|me (?:cobra\\w*|cuesta|sale|costaria|saldria|va a)|va a (?:costar|salir)|esta\\w*|por|hay que pagar|tengo que pagar|serian|son|le|seria)(?! (?:tiempo|dura))",
      "(?:que|a que|cual|cuales)(?: \\w+){0,3}? (?:precios?|costos?|tarifas?|cuotas?|valor|honorarios)",
      "(?:precios?|costos?|tarifas?|presupuesto|cotizacion)(?: (?:de|del|por|para|tiene\\w*|aproximad\\w+))?",
      "a como (?:esta|sale|tiene\\w*|dan|es)",
      "(?:es|son|esta|sale) (?:muy |bien )?(?:caro|cara|caros|barato|barata)",
      "(?:dar|da|deme|dame|hacer) (?:un|el)? ?(?:precio|presupuesto|cotizacion)",
      "cuanto dinero",
      "(?:cobran?|cobra) (?:la|el|los|por|algo|extra|mas)(?! (?:cancel\\w*|si))(?!\\w)",
      "a cuanto (?:la|el|esta|sale|me|cobran|dan)",
    ]),
    cues("services", task - 0.3, [
      "que (?:otros )?(?:servicios|tratamientos|procedimientos|cosas|paquetes|tipos? de (?:servicios|tratamientos|cosas|cortes|masajes))(?: \\w+){0,2} (?:tiene\\w*|ofrece\\w*|hace\\w*|dan|da|manej\\w+|hay|brind\\w+|realiz\\w+|prest\\w+|son)",
      "que (?:mas |otras cosas )?(?:ofrecen|es lo que (?:hacen|ofrecen|manejan)|hacen(?: ahi| ustedes| en)?|manejan)(?! si)",
      "(?:sus|los|cuales son (?:sus|los)) (?:servicios|tratamientos)(?: que)?",
      "(?:lista|menu|catalogo) de (?:servicios|tratamientos)",
    ]),
    cues("question", task + 0.6, [
      "(?:saber|preguntar|preguntando|decirme|digame|dime|informan?)(?: \\w+)? (?:como (?:sigue|esta|va|van|salio|salieron|amanecio|le fue|quedo|quedaron)|si ya (?:esta|estan|llego|llegaron|salio|salieron|quedo))(?! (?:mi|la) cita)(?!\\w)",
      "^(?:hola |buenas |oiga |disculpe |y )*como (?:sigue|amanecio|salio|salieron|va|van) (?:mi|mis|el|la|los)",
      "ya (?:esta|estan|quedo|llego|llegaron) (?:listo|lista|listos|listas|mi|mis)(?! cita)(?!\\w)",
      "(?:es necesari[oa]|hay que|hace falta|se necesita|tengo que|se requiere|debo|requiero de)(?: \\w+){0,2} (?:cita|reservar|reserva|reservacion)(?: previa)?",
      "(?:atienden|reciben|puedo (?:ir|llegar|pasar)|aceptan|atiende|se puede ir)(?: \\w+){0,3} sin (?:cita|reserva|reservacion)",
      "que (?:pasa|sucede|hago) si",
      "(?:y )?si (?:llego|cancelo|falto|no (?:voy|llego|puedo ir))(?: \\w+){0,3} (?:me (?:cobran|atienden|esperan|pasa)|hay (?:cargo|multa)|pasa algo|cobran)",
      "con o sin cita|(?:es|trabajan|atienden) (?:solo |nomas )?con cita",
    ]),
    cues("question", task - 0.4, [
      "(?:acept\\w+|tom\\w+|recib\\w+|manej\\w+|trabaj\\w+ con|cubr\\w+|tiene\\w*|hay|se puede pagar con)(?: \\w+){0,3}? (?:seguros?|aseguranzas?|aseguradoras?|tarjetas?|efectivo|creditos?|pagos?|cheques?|medicaid|medicare|mensualidades|meses sin intereses|planes?|visa|mastercard|zelle|transferencias?)",
      "(?:atiend\\w+|ven|trat\\w+|recib\\w+) (?:a )?(?:ninos|bebes|mascotas|adultos mayores|embarazadas|pacientes nuevos|nuevos pacientes)",
      "(?:tiene\\w*|hay|cuenta\\w* con)(?: \\w+){0,2}? (?:estacionamiento|parking|parqueo|aparcamiento|parqueadero|wifi|internet|rampa|elevador|ascensor|descuentos?|garantia|financiamiento|promocion\\w*|ofertas?|sala de espera|pagina|sitio web|lista de espera|acceso para|bano|experiencia)",
      "(?:puedo|se puede|podemos|podria) (?:pagar|llevar|estacion\\w+|ir acompanad\\w+|llegar (?:antes|mas)|comer|traer|dejar (?:el|mi) carro|usar)",
      "(?:donde) (?:puedo |me |se puede )?(?:estacion\\w+|aparc\\w+|parque\\w+)",
      "que (?:debo|tengo que|necesito|hay que|hace falta|puedo)(?: de)? (?:llevar|traer|hacer|preparar|presentar)",
      "(?:necesito|debo|tengo que|hay que)(?: de)? (?:llevar|ir en ayunas|traer|presentar|ayunar|referencia|una referencia|una orden|pagar)",
      "(?:hablan|habla|alguien habla|atienden en|hay alguien que hable) (?:espanol|ingles|frances|portugues)",
      "(?:mi|el) (?:seguro|aseguranza) (?:lo |me |la )?(?:cubre|paga|acepta)",
      "(?:es|esta|son) (?:doloros[oa]|segur[oa] (?:el|la)|permanente|garantizad[oa])",
      "(?:estan|esta) (?:contratando|aceptando|recibiendo)",
      "^(?:y )?(?:eso )?(?:duele|es doloroso|va a doler|me va a doler)",
      "(?:politicas?|reglas?) (?:de|para|sobre)|cobran (?:por|si) cancel\\w+",
      "(?:cual es|me (?:da|das|puede dar|pasa)|tiene\\w*|dame|deme) (?:su|el|tu)? ?(?:numero|telefono|correo|pagina|sitio|whatsapp|instagram|facebook)(?! (?:de mi))",
      "(?:mandan|envian|me (?:llega|mandan|envian)|recibo|me va a llegar)(?: \\w+){0,3} (?:recordatorio|confirmacion|mensaje|correo|texto)",
      "tarjetas? de regalo",
      "(?:me|nos) (?:puede\\w* |podria\\w* )?(?:mand|envi|pas)\\w+ (?:\\w+ ){0,2}?(?:mensaje|texto|correo|confirmacion|recordatorio|whatsapp|foto|link|enlace)",
    ]),
    cues("question", hint, [
      "(?:hacen|hace|ofrecen|ofrece|realizan|arreglan|reparan|venden|vende|dan|ponen|cortan|usan|instalan|trabajan con|llevan|tratan|ven|rentan|prestan|cubren|financian|manejan|validan|permiten|incluyen|tienen|atienden|aceptan)(?! (?:cita|citas|algo|que))(?: \\w+){1,5}$",
      "cuanto (?:tiempo )?(?:dura\\w*|tarda\\w*|se tarda\\w*|toma|demora\\w*|lleva)",
      "quien (?:es|me (?:va a )?(?:atiende|atender|ve)|atiende|es el (?:doctor|dentista|dueno)|hace)(?: \\w+){0,4}",
      "(?:tengo|tenia|traigo) (?:una|unas|algunas|otra|un par de)? ?(?:pregunt\\w+|dudas?|consultas?)",
      "(?:una|otra|nomas una|solo una) (?:pregunta|duda|consulta)",
      "(?:quiero|quisiera|queria|me gustaria|necesito|para|llamo para) (?:saber|preguntar\\w*|informacion|informes|informarme|mas informacion|consultar|pedir (?:informes|informacion))",
      "(?:me (?:puede\\w*|podria\\w*|puedes) )?(?:dar|deme|dame|decir|dar\\w*) (?:mas )?(?:informes|informacion)",
      "(?:en que|como) (?:consiste|funciona|es el proceso|es el procedimiento|trabajan)",
      "(?:que|cual) (?:incluye|es la diferencia|recomienda\\w*|me recomienda\\w*)",
    ]),
    cues("question", hint + 0.2, [
      `(?:hablar|dec\\w+|digame|expliqu\\w+|explic\\w+|contar)(?: \\w+)? (?:sobre|acerca de|mas (?:de|del|sobre))${words(4)}`,
    ]),
  ];
}
