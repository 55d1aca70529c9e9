import type { AppointmentCues } from "../english/appointments.ts";

/** How Spanish speakers speak of appointments that exist already, of texts, and of several things at once. */
export const appointmentCues: AppointmentCues = {
  cancelIt:
    /^(?:(?:por favor|si|claro|ok|okay|dale|solo|nomas|adelante|puede|quiero|quisiera)[, ]+)*(?:cancelar?(?:la|las|lo)?|cancele(?:la|las)?|cancelela|cancelala|cancelarla)\b(?! (?:no|pero))/,
  keepIt:
    /\b(dej(e|a|ela|ala|enla)|mejor no|asi dejela|que se quede|la dejo|no la (cancele|cambie|mueva)|no (cancele|cambie|mueva))\b/,
  callsOff: /\bcancel/,
  movesIt: /\b(cambi|mov|muev|reprogram|reagend|pospon|pas(ar|e|ela|arla)\b|otr[oa] (dia|hora|horario|fecha))/,
  allOfThem: /\b(mis (dos|tres) citas|las dos|los dos|ambas|ambos|todas|todos|las tres|cada una)\b/,
  fromTo: /\b(del?|desde)\b.+\b(al?|para|hasta)\b/,
  goesTo: /\b(?:al?|para|hasta) (?:(?:el|la|las|los|este|esta|proximo|proxima|como|eso de|dia) )*/,
  whenIsMine: /\b(cuando|a que hora|que dia)( es| tengo| sera)? (mi|la)\b/,
  movesMine: /\b(cambi|mov|muev|reprogram|reagend|pospon|pas)\w* (mi|la)\b/,
  cancelsMine: /\bcancel\w* (mi|la)\b/,
  thatOne: /\b(esa|esta|eso|la misma|(me|se) l[oa]s?)\b|[aei]r?l[ao]s?\b/,
  bothOf: /\b(?:y|e|mas|junto con)\b|&/,
  // "Quiero una limpieza, los martes no puedo" tells when not; it calls nothing off.
  cannotCome:
    /(?<!\b(?:una|hacer|sacar|agendar|reservar|quiero|quisiera|queria|necesito|ocupo)\b.*)\bno (voy a |puedo |podre |podria )?(puedo|podre|poder)\b|\bno (voy a |puedo |podre |podria )?(poder )?(ir|llegar|asistir|venir)\b|\bno (me va a ser|es) posible\b/,
  weekOn: /\b(siguiente|proxim[oa]|que (viene|sigue))\b/,
  hourLater: /\buna hora (mas tarde|despues)\b/,
  hourEarlier: /\buna hora (mas temprano|antes)\b/,
  hasAppointment:
    /\b(?:tengo|tenemos|tenia|hice|saque|agende|reserve) (?:ya )?(?:(?:una|la|mi) )?(?:cita|consulta|reserva|reservacion|turno)\b(?! (?:de|sobre) )\b|\b(?:sigue|esta) (?:en pie )?mi cita\b/,
  hasOne: /\btengo (?:ya )?(?:una?|el|la) (?!pregunta|duda|problema)(?!.*\bnecesito (?:que|una?)\b)/,
  wantsAnother:
    /\b(?:me la (?:puede\w*|podria\w*) (?:dejar|poner|pasar|dar|cambiar|mover)|mas (?:temprano|tarde)|otr[oa] (?:dia|hora)|en vez|en lugar)\b/,
  whenIsIt: /\b(cuando|a que hora|que dia|para cuando) (es|era|son)\b/,
  ofMine: /^(?:(?:tambien|luego)[, ]+)*(?:mi|la|el) /,
  asksWhen: /\b(cuando|a que hora|que dia|que fecha|para cuando|tengo (alguna|una)|confirm|verific|revis|que citas)/,
  otherNumber: /\botro (numero|telefono|celular)\b/,
  noCodeCame:
    /\bno (me )?(ha |han )?(lleg|recib|aparec|vin)|\bno lo (recib|veo|tengo)|\b(mand|envi|reenvi)\w*(melo|lo|me|elo)?\b.*\b(otro|otra vez|de nuevo|nuevo)\b|\bcodigo nuevo\b/,
  cannotRead:
    /\bno (tengo|puedo (ver|leer|usar)|encuentro|traigo)\b.*\b(telefono|celular|numero|mensajes?|ese|conmigo)\b|\b(telefono|numero) (viejo|fijo|de (la )?casa)\b|\bperdi\b.*\b(telefono|celular)\b/,
  wantsText:
    /\b(mand|envi|pas)\w*(me|melo|mela|melos|nos)?\b.*\b(mensaje|texto|sms|whatsapp|link|enlace|liga|pagina|direccion|ubicacion|confirmacion|datos|detalles|precios)\b|\b(mand|envi)[eao]\w*(melo|mela|me (eso|lo|la))\b|\b(por|en un) (mensaje|texto|sms)\b|\bme l[oa]s? (manda|mandas|envia|puede mandar|puede enviar|podria mandar|podria enviar)\b/,
  textsLater:
    /\b(luego|despues|manana|cuando|si|en cuanto|alguien|el doctor|la doctora|dentista|digale|dile|pidale|para el|para la)\b/,
  theWebsite: /\b(link|enlace|liga|pagina|sitio|web)\b/,
  theConfirmation: /\b(confirmacion|cita|reserva|detalles|datos|recordatorio|fecha y (la )?hora)\b/,
  onlyAddressee:
    /^(?:para|al?|con) (?:\S+ ?){1,4}$|^(?:(?:hola|buenas|buenos dias|tardes|oiga|disculpe|por favor|quiero que|quisiera que|necesito que|si|que)[, ]+)*(?:(?:me|nos) (?:puede\w*|podria\w*|gustaria que (?:me|nos)) (?:llam|marc|habl|regres|devolv)\w*|(?:me|nos) (?:llam|marqu|habl|regres|devuelv)en?\b|(?:llam|marqu|habl)en(?:me|nos))(?: la llamada)?(?: (?:de vuelta|mas tarde|despues|luego|por favor|en cuanto puedan?|cuando puedan?))*$/,
  tellsTeam:
    /^(?:(?:hola|buenas|buenos dias|buenas tardes|oiga|disculpe|por favor|tambien|y|me|le|les|puede|podria)[, ]+)*(?:dig|avis|recuerd|pregunt|decir|coment)\w*\s+(?:al?|a la|a los) (?:\w+ )?(?:lic|licenciad[oa]|abogad[oa]|maestr[oa]|ingenier[oa]|contador[a]?|jef[ea]|don|dona|dr|dra|doctor|doctora|senor|senora|equipo|dentista|dueno|encargad\w|gerente|estilista|tecnico|mecanico)\b/,
  requestBreak:
    /[.?!;]+\s+|\s+(?=(?:se )?(?:puedo|podemos|podria|puede) (?:ir|pasar|venir|cambiar|mover|hacer)\b)|,?\s*\b(?:y luego|y despues|y tambien|y ademas|y|e|tambien|ademas|luego|despues|pero)\b[, ]*(?=(?:(?:tambien|luego|por favor|quiero|quisiera|queria|necesito|puedo|me gustaria|podria|puede|que|ademas|a|de|otra|saber|preguntar\w*|si|una pregunta|de paso|de una vez|aparte|por cierto|me|nos|la|lo|pueden)[, ]+)*(?:donde|como|cuanto|tienen|aceptan|atienden|hay|reserv|agend|hac|sac|ped|cancel|mov|muev|cambi|reprogram|dej|dig|dec|mand|envi|cuando|que|una?\b|otra|mi\b|la\b|ver\b|confirm|pas))/,
  orElse: /\b(o|u|tal vez|quizas?|en vez|en lugar|no)\b/,
  whatCanYouDo: /\b(que|como) (puede|puedes|podria|sabe) (hacer|ayudar)\w*\b|\ben que (me )?(puede|puedes) ayudar\w*\b/,
  emailLead: /\b(?:y )?(?:mi |el )?(?:correo|e-?mail)\b/,
  either: /\b(?:cancel|cambi|mov|muev)\w* o (?:cancel|cambi|mov|muev)\w*\b/,
  asLastTime:
    /\b(lo (mismo|de siempre)|como siempre|igual que (la vez pasada|siempre|la ultima vez)|lo de la (vez pasada|ultima vez))\b/,
  complains:
    /\b(duel\w*|dolor\w*|hinchad\w*|inflamad\w*|sangr\w*|infec\w*|se (me )?(rompi\w*|quebr\w*|cay\w*|solt\w*|tap\w*|revent\w*|descompus\w*|apag\w*)|rot[oa]|quebrad\w*|gote\w*|fuga|tapad\w*|no (prende|arranca|enciende|funciona|hay agua)|emergencia|urgen\w*)\b/,
  priced:
    /\b(?:cuanto|que precio|a como) (?:cuesta|vale|sale|cobran|es|esta|tiene|cobra)\w*(?: por| en)? (?:un|una|el|la|los|las) (.+?)[?.! ]*$|\b(?:precio|costo) (?:de|por|del) (?:un |una |el |la )?(.+?)[?.! ]*$/,
  anyService: /\b(citas?|visitas?|servicios?|tratamientos?|consultas?|todo|eso|esto|sesion|trabajo)\b/,
  earliest: /\b(lo mas (temprano|pronto)|la primera|mas temprano posible|primera hora)\b/,
};
