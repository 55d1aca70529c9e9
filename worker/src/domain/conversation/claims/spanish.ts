import type { ClaimPattern } from "./claim.ts";
import { one } from "./patterns.ts";

const nots =
  "no|nunca|nada|nadie|ningun|ninguna|tampoco|ni|si|cuando|que|para|puedo|podemos|puede|podria|podriamos|quiere|debe|desea|hasta|antes|sin|todavia|aun";
const gap = (n: number): string => `(?:(?!(?:${nots}) )[\\w':]+ ){0,${n}}?`;
const to = "(?:(?:ya|si|se|me|nos|le|les|te|lo|la|los|las) )*";
/** A pronoun before the verb, or "ya": without either, "confirme" is an order and no claim. */
const toThem = "(?:ya |recien )?(?:(?:se|le|les|te|me lo|lo|la|los|las) (?:lo |la |los |las )?|ya )";
const visit =
  "(?:cita|citas|turno|reserva|reservacion|consulta|visita|lugar|espacio|hora|horario|limpieza|sesion|mesa|revision)";
const people =
  "(?:(?:el|la|los|las|mi|mis|nuestro|nuestra|su|al|del) (?:\\w+ )?(?:equipo|doctor|doctora|dentista|personal|encargado|encargada|gerente|dueno|duena|oficina|recepcion|recepcionista|companero|companera|colega|asesor|asesora|tecnico|abogado|abogada|veterinario|veterinaria|asistente|sistema)|dra? \\w+|equipo|doctor|doctora|alguien|ellos|ella)";
const day =
  "(?:(?:este |el |para |para el |proximo |a |al |del? )*(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|hoy|pasado manana|mediodia|dia \\w+|\\d[\\w:]*|las? (?:\\d[\\w:]*|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)|\\w+ de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)))";
const bookedPart =
  "(?:(?:agendad|reservad|confirmad|programad|apartad|registrad|anotad|apuntad|asegurad|separad|asignad|concretad|citad|inscrit|bloquead|garantizad|guardad)[oa]s?|booked|confirmed|scheduled|reserved)";
const bookedPast =
  "(?:agende|reserve|confirme|programe|aparte|registre|anote|apunte|asegure|asigne|acomode|separe|inscribi|concrete|bloquee|guarde|puse|meti|consegui|hice|deje|cite)";
const booking =
  "(?:agendo|agendamos|reservo|reservamos|programo|programamos|aparto|apartamos|separo|separamos|apunto|apuntamos|inscribo|cito)";
const movedPart =
  "(?:cambiad|movid|reprogramad|reagendad|pasad|recorrid|trasladad|modificad|adelantad|aplazad|pospuest)[oa]s?";
const movedPast = "(?:cambie|movi|reprograme|reagende|recorri|traslade|modifique|adelante|aplace|pospuse|actualice)";
const cancelledPart = "(?:cancelad|anulad|eliminad|borrad|dad[oa] de baja|quitad)(?:[oa]s?)?";
const cancelledPast = "(?:cancele|anule|elimine|borre|quite|di de baja)";
const oh =
  "(?:(?:ok|okay|perfecto|bien|muy|claro|bueno|de|acuerdo|excelente|genial|entonces|pues|y|ya|gracias|que|con|gusto|por|supuesto|buenas|noticias|estupendo|fantastico|todo|esta|queda|quedo'?|su|tu|la|el|checkmark|listo|estado|ahora|oh|si|vale|hecho|ya) )*?";
const note = "(?:mensaje|recado|aviso|nota|solicitud|peticion|pregunta|duda|queja|mensajito|informacion|comentario)";
const text = "(?:mensaje de texto|texto|sms|mensajito|enlace|link|liga|whatsapp)";
const clitic = "(?:le|les|te|se|lo|la|los|las|sela|selo|telo|tela|me|lela)?";

/** What claims something in Spanish, in words without accents; a stressed last vowel keeps its `'`. */
export const spanishClaims: readonly ClaimPattern[] = [
  ...one(
    "booked",
    "did",
    `(?:he|hemos|ha|han|habia) ${gap(3)}${bookedPart}`,
    `${toThem}(?:${bookedPast})'?(?! (?:el nombre|su nombre|su numero|el numero|sus datos|los datos|saber|si|tu nombre|el mensaje|su mensaje|el recado|una pregunta))`,

    `(?:le|te|lo|la|les|se la|se lo) (?:tengo|tenemos|dejo|deje'?|dejamos|tiene) (?:${gap(4)}(?:${bookedPart}|en la agenda|en el calendario)|para ${day})`,
  ),
  ...one(
    "booked",
    "is",
    `(?:queda|quedo'?|quedan|quedaron|quedamos|quedaste|quedas|esta|estan|estas|fue|fueron|ha sido|ha quedado|han quedado|ha|sigue|salio'?|se encuentra|ya|esta ya|quedara) ${gap(4)}${bookedPart}(?! (?:por|con|en linea|hasta|todo el dia|toda la))`,
    `(?:tiene|tienes|tenemos|hay) ${gap(1)}(?:su |una |la |tu |un |el )(?:\\w+ ){0,3}?${visit} ${gap(4)}(?:${bookedPart}|${day})`,

    `(?:nos vemos|la veo|lo veo|te veo|le veo|las vemos|los vemos|la vemos|lo vemos|te vemos) (?:\\w+ )?(?:${day}|entonces|ese dia|alli|ahi)`,
    `(?:lo|la|le|los|las|les|te) (?:esperamos|espero|espera|esperan|estaran esperando|estaremos esperando|estaremos|va a estar esperando|estara esperando|va a atender|atendera|vera|recibira|recibiran|esperara) (?:\\w+ ){0,3}?(?:${day}|entonces|ese dia|aqui)`,

    `^${oh}(?:${visit} )?(?:agendad|reservad|confirmad|programad|apartad|registrad|anotad|asegurad)[oa]s?(?: [\\w':]+){0,8} $`,

    `(?:es un hecho|quedo' en firme|queda en firme|ya tiene lugar|ya tiene su lugar|ya tiene su cita|ya tienes tu cita|ya tiene cita)`,
  ),
  ...one(
    "booked",
    "now",
    `(?:le|te|lo|la|se la|se lo|los|las) (?:${booking})`,

    `(?:le|te) (?:confirmo|confirmamos) (?:que )?(?:su|tu|la) ${gap(2)}${visit}`,
    `(?:estoy|estamos) (?:agendando|reservando|confirmando|programando|apartando|registrando)${clitic}`,
  ),
  ...one(
    "rescheduled",
    "did",
    `(?:he|hemos|ha|han) ${gap(3)}${movedPart}`,
    `${toThem}(?:${movedPast})'?`,
    `(?:reprograme'|reagende'|cambie' ${gap(2)}${visit}|movi' ${gap(2)}${visit})`,
  ),
  ...one(
    "rescheduled",
    "is",
    `(?:queda|quedo'?|esta|fue|ha sido|ha quedado|ya) ${gap(3)}${movedPart}`,
    `(?:su|tu) (?:nueva ${visit}|${visit} (?:\\w+ )?ahora) (?:es|queda|quedo'?|sera|esta)`,
    `se (?:hizo|realizo'|completo'|aplico') (?:ya )?(?:el|su) cambio`,
    `(?:el )?cambio (?:ya )?(?:esta hecho|quedo'?|queda hecho|esta listo|fue hecho|realizado|hecho|listo)`,
  ),
  ...one(
    "rescheduled",
    "now",
    `(?:le|te|se la|la|lo) (?:cambio|cambiamos|muevo|movemos|reprogramo|reprogramamos|reagendo|recorro|paso al?|paso para) (?:\\w+ ){0,3}?(?:${visit}|${day})`,
  ),
  ...one(
    "cancelled",
    "did",
    `(?:he|hemos|ha|han) ${gap(3)}${cancelledPart}`,
    `${toThem}${cancelledPast}'?(?! si)`,
    `(?:cancele'|anule'|elimine')`,
    `(?:acabo de|acabamos de|logre'?|pude|pudimos) (?:cancelar|anular|eliminar|borrar|quitar|dar de baja)${clitic}`,
    `se (?:cancelo'|anulo'|elimino'|borro') (?:ya )?(?:su|tu|la) ${gap(2)}${visit}`,
  ),
  ...one(
    "cancelled",
    "is",
    `(?:queda|quedo'?|esta|fue|ha sido|ha quedado|ya|han sido|quedaron) ${gap(3)}${cancelledPart}(?! (?:si|cuando|con menos))`,
    `ya no (?:esta|aparece|figura) en (?:la|el) (?:agenda|calendario|sistema)`,
    `di de baja (?:su|la|tu)`,
    `(?:ya no tiene|ya no tienes|ya no hay) (?:ninguna |la |esa |su |una )?${visit}`,
    `^${oh}(?:cita )?(?:cancelad|anulad|eliminad)[oa](?: [\\w':]+){0,6} $`,
    `cancelacion (?:\\w+ )?(?:hecha|realizada|lista|confirmada|completada|completa|procesada)`,
  ),
  ...one("cancelled", "now", `(?:le|te|se la|se lo|la|lo) (?:cancelo|cancelamos|anulo|anulamos|elimino|borro)`),
  ...one(
    "message",
    "did",

    `(?:avise'|informe'|notifique'|transmiti'|dije) (?:ya )?(?:al?|a la|a los)`,
    `(?:se|le|les) (?:lo |la )?(?:pase|deje|entregue|di|transmiti|hice llegar|avise|dije|comente|comunique|informe)'?`,
    `(?:ya |le |les )*(?:pase|deje|entregue|transmiti|tome|anote|guarde|registre|hice llegar|mande|envie|di|apunte)'? (?:ya )?(?:su|tu|el|un|la|una) ${note}`,
    `(?:he|hemos|ha|han) ${gap(2)}(?:pasado|dejado|entregado|transmitido|avisado|informado|notificado|dicho|tomado|anotado|guardado|comunicado|comentado|hecho llegar|registrado)`,
    `(?:acabo de|acabamos de|pude|logre'?) (?:avisar|pasar|dejar|informar|notificar|entregar|transmitir|decir)${clitic}`,
  ),
  ...one(
    "message",
    "is",

    `ya (?:tienen|recibieron|tiene|recibio'?|esta en manos de) (?:su|el|tu|ellos) ?(?:${note})?`,

    `${people} ya (?:sabe|saben|lo sabe|lo saben|lo tiene|lo tienen)`,
  ),
  ...one(
    "message",
    "will",
    `(?:voy a|vamos a|va a) (?:avisar|informar|notificar|pasar|decir|transmitir|comunicar|hacer llegar|hacerle llegar|dejar)(?:le|les|lo|la|selo|sela)? (?:\\w+ )?(?:al?|el|su|la|con)`,
  ),
  ...one(
    "text",
    "did",
    `${to}(?:mande|envie|acabo de mandar\\w*|acabo de enviar\\w*|he mandado|he enviado|hemos enviado|hemos mandado)'? (?:ya |por |ahora )*(?:un |el |la |una |su |los |las )?(?:${text}|confirmacion|direccion|ubicacion|datos|detalles|indicaciones|codigo|informacion)(?! (?:por|al|a su) (?:correo|email|e ?mail))`,
    `(?:se lo|se la|te lo|te la) (?:mande|envie|acabo de mandar|acabo de enviar)'?`,
  ),
  ...one(
    "text",
    "is",
    `(?:${text}|confirmacion) (?:ya |le |se )*(?:esta en camino|va en camino|fue enviad[oa]|ha sido enviad[oa]|enviad[oa]|mandad[oa]|salio'?|esta enviad[oa]|llegara|le llegara|va saliendo|en camino)`,
    `(?:le|te) (?:va a llegar|llegara|llego'|debe llegar|debio llegar|debe haber llegado|estara llegando|esta llegando|llega) (?:\\w+ ){0,3}?(?:${text}|mensaje|confirmacion)`,
    `(?:va a recibir|recibira|recibiras|recibio'|acaba de recibir|debe recibir|vas a recibir|estara recibiendo) (?:\\w+ ){0,3}?(?:${text}|mensaje|confirmacion)(?! (?:por|en su) (?:correo|email))`,
    `ya va (?:el|su|un) (?:mensaje|${text})`,
    `${text} (?:ya )?(?:esta|debe estar|debe haber llegado|llego'?) (?:ya )?(?:en|a) (?:su|tu)`,
    `(?:revise|revisa|cheque|checa|mire|mira|vea) (?:su|tu|sus|tus) (?:telefono|celular|mensajes|movil)`,
  ),
  ...one(
    "text",
    "now",
    `(?:le|te|se lo|se la) (?:mando|envio|mandamos|enviamos|estoy mandando|estoy enviando) (?:ahora |ya |ahorita |en este momento |por |un |el |la |una |su |los |las )*(?:${text}|mensaje|confirmacion|direccion|ubicacion|datos|detalles)`,
  ),
  ...one(["text", "message"], "is", `^${oh}(?:mensaje )?(?:enviado|enviada|mandado|mandada)(?: [\\w']+){0,5} $`),
  ...one(
    "transfer",
    "now",
    `(?:le|lo|la|te|los|las|se lo|se la) (?:transfiero|transferimos|conecto|conectamos|enlazo|derivo|redirijo)`,
    `(?:le|lo|la|te|los|las) (?:comunico|comunicamos)(?! que)(?! la)`,
    `(?<! se )(?:le|lo|la|te|los|las) (?:paso|pasamos|pongo|ponemos) (?:\\w+ )?(?:con|en linea|en contacto|a la linea|a recepcion|al telefono|la llamada|a un|a una|con el|al)(?! (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|\\d))`,

    `(?:lo|la|le|te) estoy (?:transfiriendo|comunicando|conectando|pasando)`,
    `^${oh}(?:transfiriendo|comunicando|conectando|pasando)${clitic}`,
    `(?:voy a|vamos a|permitame|permiteme|dejeme|dejame|procedo a) (?:transferir|comunicar|conectar|pasar|enlazar|poner)(?:lo|la|le|te)(?! (?:el|la|los|un|una) (?:dato|direccion|precio|mensaje))`,
    `(?:lo|la|le|te) (?:voy|vamos) a (?:transferir|comunicar|conectar|pasar con|enlazar)`,
  ),
  ...one(
    "transfer",
    "did",
    `${toThem}(?:transferi|comunique|conecte|pase con|enlace)'?(?! que)`,

    `(?:alguien|${people}|una persona|un \\w+|una \\w+|en (?:un|breve|unos) ?\\w*) (?:\\w+ ){0,3}?(?:lo|la|le|te) (?:atiende|atendera|va a atender|contesta|contestara|toma la llamada|toman la llamada|va a contestar)`,
  ),
  ...one(
    "anything",
    "is",
    `^${oh}(?:listo|lista|listos|hecho|resuelto|arreglado|solucionado|finalizado|completado|listisimo)(?: (?:todo|entonces|ya|senor|senora|senorita|quedo'?|esta|pues|para (?!que)[\\w ]+|su \\w+|el \\w+|a las \\w+|gracias|y \\w+ \\w+))*? $`,

    `(?:esta|queda|quedo'?|ha quedado|estan) (?:ya |todo |muy )*(?:list[oa]s?|hech[oa]s?|resuelt[oa]s?|arreglad[oa]s?|solucionad[oa]s?)(?! (?:para atender|para ayudar|cuando|en))`,
    `^${oh}(?:ya esta|ya quedo'?|ya estuvo|ya quedaste|todo en orden|todo listo|asunto arreglado|mision cumplida|eso es todo listo)(?: (?:listo|lista|todo|entonces|su \\w+|para \\w+ \\w+))* $`,
    `(?:delo|dalo|deje|considerelo|consideralo|dela|dala) (?:por |como |ya )*(?:hech[oa]|list[oa]|agendad[oa]|cancelad[oa]|confirmad[oa]|reservad[oa])`,

    // Whatever else "I" did: a last vowel stressed in writing says who and when. Futures end in "-ré".
  ),
  ...one(
    "impossible",
    "did",

    `(?:ya (?:llame|hable|contacte|consulte|verifique|despache)'?|(?:llame|hable|contacte|consulte|verifique|despache)') (?:ya )?(?:con|a|al) (?:el |la |los |su )?(?:doctor\\w*|dra? \\w+|911|112|ambulancia|policia|bomberos|emergencias|dueno|gerente|seguro|aseguradora|farmacia|dentista|tecnico)`,
  ),
  ...one(
    "impossible",
    "is",
    `(?:ayuda|ambulancia|policia|bomberos|(?:el|la|un|una|nuestro) (?:tecnico|plomero|electricista|doctor|grua|fontanero|unidad|equipo)) (?:ya )?(?:va|viene|esta|estan|van|ha salido|salio'?) (?:ya )?(?:en camino|para alla|hacia|saliendo|de camino|despachad\\w*)`,
    `(?:reembolso|pago|deposito|cargo|descuento|devolucion|receta|tarjeta) (?:ya |le )?(?:fue|ha sido|esta|quedo'?|se|paso'|salio'?) ${gap(2)}(?:procesad\\w*|aprobad\\w*|en camino|hech\\w*|aplicad\\w*|emitid\\w*|realizad\\w*|cobrad\\w*|enviad\\w*|recibid\\w*|aceptad\\w*|autorizad\\w*|bien|ordenad\\w*)`,

    `(?:numero|codigo|folio) de (?:confirmacion|reserva|reservacion)(?: es)?(?: el)? [a-z]{0,4}\\d+`,
  ),
  ...one(
    "impossible",
    "will",
    `(?:le|te) (?:va a llegar|llegara|mandare|enviare|mandaremos|enviaremos|mandaran|enviaran|mando|envio|mandamos|enviamos|voy a mandar|voy a enviar|vamos a enviar|vamos a mandar|enviara|mandara) (?:\\w+ ){0,4}?(?:correo|email|e ?mail|mail|recordatorio|factura)`,

    `(?:va a recibir|recibira|recibiras|vas a recibir) (?:\\w+ ){0,5}?(?:correo|email|e ?mail|recordatorio|reembolso|factura|llamada|devolucion)`,
    `(?:le|te) (?:recordaremos|recordare|recordaran|reembolsaremos|reembolsare|devolveremos el dinero|vamos a recordar|vamos a reembolsar|voy a recordar|haremos el reembolso)`,

    `(?:tecnico|plomero|ayuda|ambulancia|electricista|grua|alguien) (?:\\w+ )?(?:llegara|llega en|viene en|va a llegar|estara ahi|estara alli|estara con usted en|ira|va para)`,
  ),
];
