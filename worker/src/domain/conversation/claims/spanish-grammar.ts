import type { ClaimPattern } from "./claim.ts";
import { beside, one } from "./patterns.ts";

/** Takes a statement back, or asks for it. */
const nots =
  "no|nunca|nada|nadie|ningun|ninguna|tampoco|ni|si|cuando|(?<!mas )que|puedo|podemos|puede|podria|podriamos|quiere|debe|desea|hasta|antes|sin|todavia|aun|necesita|necesito|porque|como|donde|cual";
const gap = (n: number): string => `(?:(?!(?:${nots}) )[\\w':]+ ){0,${n}}?`;
const visit =
  "(?:citas?|turnos?|reservas?|reservacion|reservaciones|consultas?|visitas?|lugar|espacio|hora|horario|limpieza|sesion|mesa|revision|examen|corte|tinte|masaje|facial|inspeccion|bano|tratamiento|servicio|presupuesto|clase|hueco|cupo|servicio|tratamiento|chequeo|valoracion|(?:las|de) (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\\d+)|del? (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana))";
const change = "(?:cambio|cambios|cancelacion|modificacion|movimiento|reprogramacion|anulacion|baja|tramite|gestion)";
const day =
  "(?:(?:este |el |para |para el |proximo |a |al |del? )*(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|hoy|pasado manana|mediodia|dia \\w+|\\d[\\w:]*|las? (?:\\d[\\w:]*|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)|\\w+ de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)))";
const people =
  "(?:(?:el|la|los|las|mi|mis|un|una|nuestro|nuestra|nuestros|su|al|del|todo el|toda la) (?:\\w+ )?(?:equipo|doctor|doctora|dentista|personal|encargad[oa]|gerente|duen[oa]|oficina|recepcion|recepcionista|companer[oa]s?|colega|asesora?|tecnico|abogad[oa]|veterinari[oa]|asistente|area|departamento|persona|ejecutiv[oa]|agente|operador|operadora|especialista|chica|chicas|muchacha|senorita|estilista|enfermera|licenciad[oa]|ingenier[oa]|cocina|chef|facturacion)|(?:dra?|sra?|srta) \\w+|recepcion|cocina|facturacion|alguien|ellos|ella|ellas)";
const note =
  "(?:mensaje|recado|aviso|nota|solicitud|peticion|pregunta|duda|queja|mensajito|informacion|comentario|caso|situacion|datos|inquietud|encargo|reporte)";
const written =
  "(?:mensaje|mensajito|texto|sms|enlace|link|liga|whatsapp|direccion|ubicacion|confirmacion|codigo|indicaciones|mapa|detalles|informacion)";
const money =
  "(?:reembolso|cuenta|mensualidad|devolucion|dinero|pago|deposito|cargo|cobro|descuento|multa|penalizacion|abono|bonificacion|anticipo|factura|saldo|receta)";
const soon =
  "(?:en (?:unos |un |una |menos de |cosa de |aproximadamente )*(?:\\w+ )?(?:minutos?|momentos?|horas?|rato|segundos?|dias?|breve|corto|seguida)|enseguida|pronto|ahorita|hoy|manana|al rato|luego luego|mas tarde|mas al rato|esta (?:tarde|noche|manana)|dentro de|antes de|a las|a la|de inmediato|por la (?:tarde|manana)|el (?:lunes|martes|miercoles|jueves|viernes|sabado))";
/** Participles that leave the calendar as it is. */
const idle =
  "(?:madrugad|entendid|vist|oid|escuchad|encontrad|revisad|tenid|estad|sid|podid|logrado ver|checad|buscad|consultad|verificad|comentad|mencionad|dich|preguntad|comprendid|ocupad|llenad|tomad|incluid|limitad|relacionad|cerrad|pensad|indicad|requerid|recomendad|llamad|basad|dirigid|ubicad|equivocad|repetid|ofrecid|recibid|pedido|explicad|intentad|tratad|querid|esperad|abiert|atendid|crecid|pasado por|interesad|perdid|cortad|descompuest|gustad|dad|sabad|apellid|encargad|lad|cad|cuidad|seguid|enseguid|entrad|salid|medid|comid|vid|mercad|abogad|marid|estad|sentid|jornad|bienvenid|demasiad|adecuad|especializad|certificad|agradecid|encantad|apenad|dedicad|validad|privad|casad|delicad|rapid|helad|grad|nad|valid)";
const done = `(?!${idle})(?:\\w+[ai]d[oa]s?|hech[oa]s?|puest[oa]s?|escrit[oa]s?|resuelt[oa]s?|devuelt[oa]s?)`;
const stays =
  "(?:esta|estan|queda|quedan|quedo'?|quedaron|fue|fueron|ha sido|han sido|ha quedado|han quedado|ha|han|va|sigue|se encuentra|sera|quedara|ya|aparece|figura|sale|salio'?|resulto'?)";
const callBack =
  "(?:marcar|llamar|hablar|contactar|buscar|regresar|devolver|responder|escribir|contestar|comunicar|poner|avisar|dar una llamada|echar)";
const calls = "(?:marca|llama|habla|contacta|busca|regresa|devolve|responde|escribi|contesta|comunica|pond|avisa)";

/** "Agendé", "ya apartamos", "le hicimos", "se envió": a stressed last vowel says who and when; "-ré" is yet to come. */
const acted = `(?:(?:he|hemos|ha|han) ${gap(2)}${done}|(?!(?:que|se|jose|cafe|bebe|te|porque|fue|aqui|ahi|alli|asi|mi|si|di|entendi|encontre|vi|busque|revise|cheque|pregunte|note|llegue|equivoque|escuche|oi|pense|crei|comprendi|perdi|senti|quedo|acabo|ocupo|lleno|corto|gusto|llamo|dijo|pidio|pregunto|menciono|quiso|comento|eligio|escogio|indico|olvido|confundi|intente|trate|termino|cerro|abrio)')(?:\\w*[^r\\W]e|\\w+[^q\\W]i|\\w{2,}[^\\W]o)'|(?:ya |le |te |se |les |os |lo |la |los |las )+(?:hice|puse|deje|hicimos|pusimos|dimos|dejamos|\\w+aron|\\w+ieron))`;
/** A stretch that comes to a participle with nothing before it that asks, offers, supposes or speaks of others. */
const told = `^(?:(?!(?:${nots}|una vez|despues|dijo|dice|menciono|pregunto|prefiere|gusta|gustaria|favor|libre|libres|disponible|siempre|normalmente|solo|o|cada|cualquier|alguna|algun|alguien|las|los|nuestras|nuestros|pacientes|clientes|quizas?|tal vez|a lo mejor|usted tiene|es) )[\\w':]+ )*?${done}(?! (?:por|con \\w+ de|a las? once)|en linea)`;
const idleWe =
  "tenemos|estamos|vamos|somos|podemos|hablamos|sabemos|cerramos|abrimos|queremos|contamos|hacemos|ofrecemos|vimos|debemos|necesitamos|vemos|buscamos|revisamos|esperamos|atendemos|recibimos|aceptamos|pedimos (?:que|un)|trabajamos|casi|cobramos|quedamos|manejamos|confirmamos|recomendamos|veremos|conocemos|entendemos|ultimos";
/** "I did it", whatever it was; verbs of hearing, looking and asking aside. */
const preterite =
  "(?!(?:que|se|jose|cafe|bebe|te|porque|fue|aqui|ahi|alli|asi|mi|si|di|comite|ole|ballet|puse|entendi|encontre|vi|busque|revise|cheque|pregunte|note|llegue|equivoque|escuche|oi|pense|crei|comprendi|perdi|senti|olvide|confundi|intente|trate|termine|agregue|anote|pedi|repeti|ofreci|dije|mencione|consegui|alcance|logre|quede|tarde|explique|exprese|verifique|consulte|lei|recibi|tome|apunte|estacione)')(?:\\w*[^\\W](?<![aei]r)e|\\w+[^q\\W]i)'";
const calendar = `(?:(?:su|tu|sus|tus|la|esa|vuestra|el|ese|una|un|lo de) ${gap(2)})?(?:${visit}|${change})|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|agenda|calendario`;
const handedOn = `(?:su|tu|el|la|un|una|los|las|este|ese) ${gap(1)}(?:${note}|${written}|dato)`;
const paid = `${money}|correo|email|lista de espera|recordatorio|ambulancia|policia|bomberos|plomero|tecnico|grua|aseguradora|farmacia|seguro`;

/**
 * Claims by their grammar: a subject or object that is the caller's, and a verb that says it is done. What the
 * phrases of `spanish.ts` name in particular, this catches in general.
 */
export const spanishGrammar: readonly ClaimPattern[] = [
  ...beside(calendar, one(["booked", "rescheduled", "cancelled"], "did", acted)),
  ...beside(handedOn, one(["message", "text"], "did", acted)),
  ...beside(paid, one("impossible", "did", acted)),
  ...beside(calendar, one(["booked", "rescheduled", "cancelled"], "is", told)),
  ...beside(
    calendar,
    one(
      ["booked", "rescheduled", "cancelled"],
      "now",
      `se (?:confirma|agenda|cancela|reserva|cambia|mueve|aparta|reprograma|anula|registra) (?:su|tu)`,
      `(?:le|te|se la|se lo|les|os) (?!(?:podemos|ofrecemos|tenemos|cobramos|pedimos|recomendamos|sugerimos|recordamos|vemos|esperamos|damos|atendemos|hacemos|decimos|podriamos|queremos) )\\w+[aei]mos (?:su|tu|la|el|para)`,
    ),
  ),
  ...one(
    "impossible",
    "now",
    `(?:le|te|se le) (?:descont|devolv|regres|reembols|quit|aplic|bonific|condon|abon|perdon)\\w* (?:ya )?(?:el|la|su|un|una|tu) ${gap(1)}${money}`,
  ),
  ...one(
    ["booked", "rescheduled", "cancelled"],
    "did",

    `(?:he|hemos|acabo|acabamos|termine'?|terminamos|logramos|logre'?|pude|pudimos|conseguimos|ha) (?:procedido a|logrado|podido|conseguido|terminado de|acabado de|de|pude|querido)? ?(?:hac|agend|reserv|cancel|cambi|mov|reprogram|reagend|anul|compart|apart|confirm|program|borr|elimin|anot|regist|modific|pas)\\w*r(?:le|la|lo|sela|selo|te|tela|los|las)?`,
    `ya (?!(?:tenemos|estamos|vamos|somos|podemos|hablamos|sabemos|cerramos|abrimos|casi|nos) )\\w+[aei]mos (?:eso|esa|ese|todo|su|tu)`,

    `(?:le|te|la|lo|os|las|los) (?:hemos|he|tengo|tenemos|tiene) (?:ya |usted |aqui |todo )*(?:para |en el sistema|en agenda|en la agenda|en (?:su|mi|nuestra) agenda|en lista|dentro|en el calendario|${done} (?:para|el|en|con|a))`,
  ),
  ...one(
    ["booked", "rescheduled", "cancelled"],
    "is",
    `(?:su|tu|vuestra|la|esa|esta|el|ese|este|mi|sus|tus|las|los|todas las|todos los|dicha) ${gap(2)}(?:${visit}|${change}) ${gap(4)}${stays} ${gap(3)}(?:${done}|sin efecto|en firme|firme|en pie|en (?:la|el|nuestr[oa]|mi|su) (?:agenda|sistema|calendario|lista|nombre)|list[oa]s?|fuera|a su nombre|correctamente)(?! (?:por (?:telefono|mensaje|otr|alguien)|con \\w+ de anticipacion|en linea))`,
    `(?:su|tu|la|esa|el|ese) ${gap(2)}(?:${visit}|${change}) ${gap(3)}(?:ya )?se (?:le )?(?:hizo|puso|pospuso|\\w+o'|ha ${done})`,
    `(?:su|tu|la|esa) ${gap(3)}${visit} ${gap(3)}(?:paso'?|pasa|cambio'?|se mueve|se movio'?|se recorre|se recorrio'?|va a ser|va|es|cae|empieza|comienza|inicia|ahora es|seria ahora|sera|es ya) (?:ahora |ya |entonces |hasta )*(?:a|al|para|el|hasta) (?:el )?${day}`,
    `(?:${visit}|${change}) ${gap(4)}(?:ya no (?:existe|esta|aparece|figura|sigue|queda|va|cuenta|la tiene|lo tiene|se va)|desaparecio'?|(?:dejo'|quedo'?|queda|esta) (?:ya )?(?:de existir|sin efecto|sin validez|libre de nuevo|liberad[oa]))`,
    `(?:quedo'?|queda|esta|quedaron) (?:ya |todo |usted |muy )*(?:sin efecto|en firme|en pie|fuera de la agenda) (?:su|tu|la|el)`,
    `(?:ya )?(?:esta|queda|quedo'?|estas|quedas|quedaste|quedamos|va|aparece|sale|figura|entra|entro'?) (?:usted |ya |todo |bien |muy |oficialmente |entonces )*(?:(?:agend|reserv|confirm|program|apunt|anot|registr)ad[oa]|en (?:el|la|nuestra|nuestro|mi) (?:sistema|computadora|agenda|ruta|horario|calendario|lista|programa|libro|registro)|dentro|adentro|listo para ${day}|lista para ${day}|para ${day}|con la dra \\w+|con el dr \\w+|con lugar|con cita|a su nombre)`,
    `(?:tiene|tienes|tienen|cuenta con|cuentas con|ya es|es) (?:usted |ya |oficialmente |ahora )*(?:su|tu|un|el|ese|suyo|suya|tuyo|tuya) ?(?:${visit})? (?:ya )?(?:${done}|segur[oa]|garantizad[oa]|listo|lista|con nosotros (?:el|para))`,
    `(?:os|ustedes|lo|la|le|te|los|las|les|aqui|nos|alla|ahi) (?:lo |la |le |te |los |estamos )*(?:esperamos|esperaremos|vemos|veremos|viendo|espero|estaremos esperando|va a estar esperando|va a recibir|van a recibir|vamos a recibir|vamos a ver|vamos a esperar|va a ver|va a esperar|estara esperando) (?!(?:su|tu) )${gap(3)}${day}`,
    `(?:lo|la|le|te|os) (?:visitara|vera|atendera|recibira|esperara|estara esperando|va a visitar|va a ver|va a atender|va a recibir|visita)'? (?:\\w+ ){0,3}?${day}`,
    `(?:tendra|tendremos|tendran|tengo|tiene)'? (?:ya )?list[oa]s?`,
    `es (?:ya |ahora |oficialmente |tod[oa] )*(?:suy[oa]|tuy[oa])`,
    `ya no (?:esta|estas|aparece|apareces|figura) (?:usted )?${done}`,
    `(?:su|tu) (?!(?:llamada|telefono|correo|numero|seguro) )\\w+ (?:es|entra|va|pasa|tiene lugar|esta|queda) (?:\\w+ ){0,3}?(?:el|para el|a las?|manana) ${day}`,
    `\\w+[ai]disim[oa]s?`,
    `ya no (?:tiene|tienes|hay|le queda|queda|va a tener) (?:usted )?(?:nada|ninguna?|ningun)? ?(?:cita|pendiente|agendad\\w*|programad\\w*|reservad\\w*|a su nombre)`,
  ),
  ...one(
    "message",
    "did",
    `(?:ya |le |se lo |se la |les |lo )+(?:hice saber|puse al tanto|puse al corriente|hice llegar|comente|platique|conte|di el recado|di su|pase|turne|canalice|reporte|traslade|mande|envie|deje dicho|consulte|explique|notifique)'? (?:a|al|con|el|su|la|todo|lo)`,
  ),
  ...one(
    "message",
    "is",
    `${note} (?:ya |le |les )*(?:llego'?|esta|queda|quedo'?|fue|ha|lo|la|va|se|anda) ${gap(3)}(?:al|a la|a manos|con|en (?:manos|su|la bandeja|el escritorio|el buzon)|${done}|tiene|tienen|leyo'?)`,
    `(?<!como )ya (?:lo |la )?(?:sabe|saben|conoce|conocen) (?:lo|que|de|del|su|la)`,
    `${people} (?:ya |lo |la |le |se |esta |estan |todos )*(?:tiene|tienen|sabe|saben|recibio'?|recibieron|leyo'?|leyeron|vio'?|vieron|entero'?|enteraron|al tanto|al corriente|al pendiente|enterad\\w+|avisad\\w+|viendo|atendiendo|trabajando) ?(?:ya |de |en |con |todos |toda )*(?:su|sus|el|la|tu|lo|eso|todo|ello|$)(?! (?:\\d+|lunes|martes|miercoles|jueves|viernes|sabado|domingo|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once))`,
  ),
  ...one(
    "message",
    "will",

    `(?:me|nos) (?:encargo|encargare'?|encargamos|encargaremos|ocupo|ocupare'?|ocupamos|aseguro|asegurare'?|aseguramos|comprometo) (?:yo |personalmente |ahora |mism[oa] )*(?:de |a )*(?:que|hacer|pasar|hac|avis|entreg|dec|todo|eso|ello|inform|su)\\w*`,

    `(?:le|lo|la|te|os|se|les) ${calls}(?:dr|r)?(?:an|a|emos|e)'?`,

    `se l[oa] (?:paso|mando|envio|entrego|comento|digo) (?:\\w+ ){0,3}?(?:al?|con)`,
    `(?:le|les|se lo|se la|me|lo|la) (?:hare|haremos|hago|dare|daremos|pasare|pasaremos|dire|diremos|avisare|avisaremos|informare|informaremos|comentare|transmitire)'? (?:llegar |saber |aviso )?(?:a |al |la |el |su |de |ahora |en )*(?:${people}|${note}|encargad[oa]|equipo|mi|nuestro|dato)`,
    `(?:le|les|se lo) (?:dire|avisare|comentare|pedire|dije|pedi|encargue|avise|comente|conte|solicite|informe|explique|recorde)'? (?:\\w+ )?a (?!(?:usted|las?) )\\w+`,
    `(?:le|les|se lo) (?:aviso|comento|digo|informo|notifico) (?:\\w+ ){0,3}?(?:al|a la|a los|a mi)(?! una)`,
    `(?:fue|fueron|ha sido|han sido|quedo'?|esta|estan) (?:ya )?(?:notificad|avisad|informad|enterad|contactad)[oa]s?`,
    `(?:transmiti|pasa|comunica|informa|avisa|comenta|notifica|entrega|reenvia|llama|marca)r(?:e'|emos|an)`,
    `(?:sera|seran|va a ser|van a ser)'? (?:\\w+ )?(?:informad|avisad|notificad|enterad|contactad)[oa]s?`,
  ),
  ...one(
    ["text", "message"],
    "is",
    `(?:le|te|os) (?:acaba de|debe|debio'?|tiene que|va a|esta por|debera|ya) (?:de |haber |ya )*(?:llegar|llegado|entrar|entrado|caer|caido|llego'?|salir|aparecer|sonar) ${gap(3)}(?:${written}|en su)`,
    `(?:su|tu|el|la|un|los|las) (?:\\w+ )?${written} (?:\\w+ de \\w+ )?(?:ya |le |te |se |lo |la )*(?:con (?:\\w+ ){1,3}?)?(?:ya |le |te |se )*(?:esta|va|llego'?|fue|ha sido|salio'?|quedo'?|envio'?|mando'?|tiene|deberia|debe|acaba|entro'?|llega|llegara) ${gap(3)}(?:en|a|por|camino|enviad\\w+|mandad\\w+|al|llegar|ya|$)`,
    `(?:ya )?(?:tiene|tienes|debe tener|deberia tener|tendra) (?:ya )?(?:el|la|un|una|los|las|su) (?:\\w+ )?${written} (?:\\w+ )?(?:en|por) (?:su|tu) (?:\\w+ )?(?:celular|telefono|movil|pantalla|mensajes|whatsapp|bandeja|cel)`,

    `(?:recibe|recibes|llega|tendra|tiene) (?:un|el|su) (?:\\w+ )?${written}`,
    `(?:acabo|acabamos) de (?:compart|mand|envi|pas|texte|reenvi)\\w* ${gap(3)}(?:${written})`,
  ),
  ...one(
    "transfer",
    "now",

    `(?:toma|tomara|tomaran|recibe|agarra|va a tomar) (?:su|tu|la) llamada`,
    `esta (?:ya |ahora )?en la linea`,
    `(?<!se )(?:lo|la|te) paso (?:al?|con)(?! (?:las?|el|lun|mar|mie|jue|vie|sab|dom) (?:lunes|martes|miercoles|jueves|viernes|sabado|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez))`,
    `(?:hablara|va a hablar|vas a hablar|hablaras)'? con (?!el seguro)\\w+`,

    `(?:tengo|tenemos) (?:ya )?a (?:\\w+ ){1,3}?en (?:la )?linea`,
    `ya (?:lo|la|le|te) (?:van a|va a|vamos a) (?:atender|contestar|pasar|comunicar|tomar)`,
  ),
  ...one(
    "impossible",
    "did",

    `(?:ya )?(?:se )?(?:le |te |les )*(?:hice|hicimos|procese|procesamos|devolvi|devolvimos|regrese|regresamos|aplique|aplicamos|quite|quitamos|deposite|depositamos|hizo|proceso|devolvio|regreso|aplico|quito|deposito|genero|reembolso|ha hecho|ha devuelto|ha reembolsado|cobro|condono|emiti|emitimos)'? (?:ya )?(?:el|su|un|la|tu|una) ${gap(2)}${money}`,

    `(?:ya |le |te |les |lo |la )+(?:avise|llame|hable|notifique|contacte|marque|informe)'? (?:ya )?(?:a|al|con) (?:el |la |los |su |una |mi )*(?:\\w+ )?(?:aseguradora|seguro|farmacia|policia|ambulancia|bomberos|911|emergencias|hospital|familia|esposo|esposa|banco|doctora?|duen[oa]|gerente|dra|dr|encargad[oa]|tecnico)`,
  ),
  ...one(
    "impossible",
    "is",
    `(?:su|tu|el|la) ${gap(1)}${money} ${gap(2)}(?:esta|fue|ha|quedo'?|va|viene|ya|se|estara|aparecera|llegara|llega|salio'?|paso'?|entro'?) ${gap(3)}(?:${done}|en camino|de regreso|de vuelta|en su (?:cuenta|tarjeta|banco)|list[oa]|refleja\\w*|proceso'?|hizo|acredit\\w*|\\w+o')(?! (?:en linea|al|con tarjeta|en efectivo|por adelantado|antes))`,
    `ya (?:va|viene|van|vienen|salio'?|salieron) (?:para|en|hacia|rumbo|de camino)`,
    `(?:ya )?(?:viene|va|sale|salio'?|mandamos|mande'?|despachamos|despache'?|enviamos|envie'?|van|vienen) (?:ya |para alla |en camino )*(?:una?|la|el|los|nuestr[oa]) (?:\\w+ )?(?:ambulancia|patrulla|policia|bomberos|tecnico|grua|unidad|plomero|electricista|fontanero|ayuda|camion)`,
  ),
  ...one(
    "anything",
    "is",
    `ya (?:le |se )?(?:fue|fueron|ha sido|han sido|esta|estan|quedo'?|quedaron) ${gap(1)}${done}`,
    `(?:va|viene|sale|salio'?|ya) en camino`,
  ),
  ...one(
    "anything",
    "did",
    preterite,
    `acept(?:amos|e'|o') su (?:solicitud|peticion|reserva\\w*)`,
    `ya (?:se |le |lo |la |te |les |los |las |os )*(?:(?!(?:${idleWe}) )\\w+[aei]mos|\\w+[^r\\W]?re'|\\w+(?:aron|ieron))`,
  ),
  ...one(
    ["booked", "rescheduled", "cancelled"],
    "did",
    `(?!(?:${idleWe}) )\\w+[aei]mos (?:ya )?(?:su|tu|sus) ${gap(2)}(?:${visit}|${change})(?! (?:un dia|el dia|siempre|con anticipacion|por))`,
    `se (?:le )?(?:dio|dieron) de (?:baja|alta)`,
    `se (?:queda|quedo'?|llevo'?) (?:usted |ya )*con (?:el|su|la|ese) ${gap(2)}${visit}`,
  ),
  ...one(
    "transfer",
    "now",
    `llamada (?:ya |se )*(?:va|pasa|entra|esta|fue|transfi\\w+) (?:siendo )?(?:para|a|con|al|transf\\w+|en camino)`,
    `ya (?:viene|va) (?:al telefono|a contestar\\w*|a la linea)`,
  ),
  ...one("impossible", "did", `(?:se |le |te )+(?:reembols|devolvi|deposit|abon|descont|cobr|condon)(?:o'|imos|amos)`),
  ...one(
    "impossible",
    "will",
    `(?:${people} )?(?:le|lo|la|te|os|se|les) (?:lo |la |le )?(?:van a|va a|vamos a|voy a|han de) ${callBack}(?:le|se|te|lo|la)?(?: [\\w']+){0,5}? ${soon}`,
    `(?:le|te|lo|la) (?:hablo|marco|llamo|escribo|busco|aviso) (?:manana|al rato|mas tarde|luego|en|el|hoy)(?! (?:si|calendario|sistema))`,

    `(?:le|lo|la|te|os|se|les) ${calls}(?:dr|r)?(?:an|a|emos|e|n|mos)?'?(?: [\\w']+){0,5}? ${soon}`,
  ),
  ...one(
    "anything",
    "is",
    `acaban? de (?:(?:salir|mandarse) ${gap(1)}${written}|(?!(?:ocup|llen|cort|descompon))\\w+rse|quedar)`,
    `ya quedo'? con (?!(?:el|la) )\\w+`,
  ),
  ...one("message", "will", `(?:le|les) (?:aviso|comento|digo|informo|pregunto) (?:\\w+ )?a (?!(?:usted|las?) )\\w+`),
  ...one(["text", "message"], "is", `se (?:le|te) (?:mando|envio)'`),
  ...one("transfer", "now", `(?:lo|la|te) mando con`),
  ...one("message", "will", `(?:le|te) (?:habla|llama|marca|escribe) (?:antes|en|a las?|hoy|manana)(?! (?:linea))`),
];
