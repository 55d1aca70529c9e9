import type { Cue } from "../../purpose/cue.ts";
import { CUE_WEIGHTS, cues, openingCues, wholeCues, words } from "../../purpose/cue.ts";

const { task, hint } = CUE_WEIGHTS;

/** What is booked, moved or called off. */
const BOOKED =
  "(?:citas?|citita|reservas?|reservacion(?:es)?|turnos?|consultas?(?! (?:de|sobre) (?:precio|informacion))|sesion|mesa|visita|cupo|espacio|hueco|lugar|campo|hora(?= (?:con|para el|para la)))";
const KEPT = "(?:cita|citas|reserva|reservas|reservacion|turno|consulta|sesion|visita|mesa)";
const WANT =
  "(?:quiero|quisiera(?:mos)?|queria|queremos|necesito|necesitamos|necesitaba|me gustaria|nos gustaria|ocupo|busco|ando buscando|deseo|me urge|" +
  "quieres?|llam\\w+ para|hablo para|es para|era para|seria para|para)";
const GET =
  "(?:agend\\w+|reserv\\w+|program\\w+|apart\\w+|separ\\w+|hac(?:er|erme|erle|eme|emos)|hag\\w+|sac\\w+|ped\\w+|pid\\w+|dar(?:me|nos)?|d[ae](?:me|n|nme|nos)?|" +
  "pon\\w+|solicit\\w+|consegu\\w+|tom\\w+|cog\\w+|anot\\w+|apunt\\w+|registr\\w+|marc\\w+|tener|obtener)";
/** Up to six words between a wish and what is booked, none of them about an appointment that stands already. */
const UNCHANGED =
  "(?: (?!cancel|anul|cambi|mov|muev|reagend|reacomod|reprogram|pospon|confirm|verific|adelant|saber|hay|tienen?)[^ ]+){0,6}?";
const CAN = "(?:me |nos )?(?:puedes?|pueden|podrian?|podrias|puedo|podria|podemos|se puede|habria|sera que)";
const PERSON =
  "(?:persona|humano|humana|alguien|agente|operador|operadora|representante|recepcionista|recepcion|gerente|encargad[oa]|duen[oa]|jef[ea]|" +
  "doctora?|dentista|medic[oa]|asesora?|ejecutiv[oa]|secretaria|supervisora?|senorita|senora|licenciad[oa]|abogad[oa]|tecnic[oa]|mecanico|estilista|" +
  "atencion al cliente|facturacion|administracion|ser humano)";
const BROKEN =
  "(?:rompi\\w+|quebr\\w+|cay\\w+|sali\\w+|despeg\\w+|tap\\w+|descompus\\w+|inund\\w+|revent\\w+|ponch\\w+|fractur\\w+|astill\\w+|zaf\\w+|dan\\w+|jodi\\w+|fundi\\w+)";
const THING =
  "(?:pelo|cabello|corte|unas|dientes?|muelas?|barba|cejas|carro|coche|auto|camioneta|troca|aceite|frenos|llantas?|motor|aire|boiler|puerta|ventana|tuberia|llave|plomeria|brackets|implantes?|carillas?|coronas?|resinas?|endodoncia|calenton|calentador|fuga|lavabo|inodoro|bano|escusado|" +
  "refrigerador|lavadora|techo|limpieza|masaje|facial|revision|chequeo|examen|consulta|tinte|mechas|vacunas?|perr[oa]|gat[oa])";

/** What callers want done with appointments, and whom they want to reach. */
export function taskCues(): Cue[] {
  return [
    cues("cancel", task + 0.7, [
      `(?:cancel\\w*|anul\\w+|elimin\\w+|borr\\w+|quit\\w+|deshac\\w+|dar de baja|tir\\w+)${words(7)} ${KEPT}`,
      `${KEPT}${words(9)} (?:cancel\\w*|anul\\w+|dar de baja)`,
      `${KEPT}${words(9)} no (?:voy a|puedo|podre|vamos a|va a|podemos|creo)(?: poder| alcanzar a| que pueda){0,3} (?:ir|llegar|asistir|acudir|estar|presentarme)`,
      `(?:ya )?no (?:voy a|puedo|podre|podria|vamos a|va a|alcanzo a|quiero)(?: poder)? (?:ir|asistir|llegar|acudir|presentarme|venir|estar|tener)${words(4)} ${KEPT}`,
      `ya no (?:voy a |puedo |quiero |necesito |ocupo |requiero |hace falta |vamos a )?(?:\\w+ ){0,3}?${KEPT}`,
      `no (?:necesito|quiero|ocupo|voy a necesitar|vamos a necesitar|voy a ocupar) (?:mas )?(?:la|mi|esa) ${KEPT}`,
    ]),
    cues("reschedule", hint - 0.1, [
      "(?:cambi|muev|pas|recorr|mov)(?:[ae]|ar|er|e|emos)?(?:la|lo|mela|melo|me|nosla|rla|rlo)? (?:a|al|para el|para las|para la|del?|de la)",
      "(?:cambi|mov|pas)\\w*(?:la|lo|mela|melo)",
      "(?:puede\\w*|podria\\w*|puedo) (?:recorrer|mover|adelantar|atrasar)(?:la|lo|me|mela)?",
    ]),
    cues("cancel", hint, [
      "(?<!(?:politica|cobran?|cobro|cargo|multa)(?: \\w+){0,3} )cancel\\w*",
      "(?:ya )?no (?:voy a poder|puedo|podre|voy a) (?:ir|asistir|llegar|acudir)",
    ]),
    cues("reschedule", task + 0.6, [
      "(?:re ?agend\\w+|re ?program\\w+|pospon\\w+|posponer\\w*|aplaz\\w+|posterg\\w+|re ?calendariz\\w+|reacomod\\w+)",
      `(?:cambi\\w+|mov\\w+|muev\\w+|pasar\\w*|pas[ae](?:me|n)?|modific\\w+|recorr\\w+|adelant\\w+|atras(?!ad)\\w+|correr\\w*|retras(?!ad|o(?!\\w))\\w+|mover\\w*)(?! de (?:aceite|opinion|idea))${words(6)} ` +
        `(?:${KEPT}|la (?:hora|fecha)|el (?:horario|dia) de)`,
      `(?:otr[oa]|diferente|distint[oa]|nuev[oa]) (?:hora|fecha|dia|horario)(?: \\w+)? (?:para|de|a) (?:mi|la) ${KEPT}`,
      `${KEPT}${words(6)} (?:cambi|mov)(?:ar|er)(?:la|se)?`,
      `(?:mi|la)(?: otra)? ${KEPT}${words(9)} la (?:cambi|mov|muev|recorr|adelant|pospon)\\w+`,
    ]),
    cues("appointments", task + 0.5, [
      `(?:cuando|a que hora|que dia|para cuando|para que dia|que fecha|de que hora)(?: \\w+)? (?:es|era|seria|esta|tengo|tenia|quedo|quede|tenemos)(?: \\w+){0,3} ${KEPT}`,
      `(?:cuando|a que hora|que dia|para cuando) (?:me toca\\w*|me agendaron|estoy agendad[oa]|quede|tengo que ir|es lo mio)`,
      `(?:confirm\\w+|verific\\w+|revis\\w+|chec\\w+|consult\\w+|record\\w+|recuerd\\w+|saber|sab\\w+|acuerdo)${words(6)} (?:mi|nuestra|la|una|tengo)(?: proxima)? ${KEPT}`,
      `(?:tengo|tenemos|tendre)(?: ya| yo)? (?:alguna|agendad[oa]|registrad[oa]) ?(?:${KEPT})?`,
      `(?:pregunta|duda|informacion|llam\\w+)(?: \\w+)? (?:sobre|de|por|acerca de|respecto a) (?:mi|la|una)(?: proxima)? ${KEPT}(?! para)`,
      `(?:tengo|aparezco|estoy)(?: \\w+)? (?:agendad|anotad|registrad|apuntad)[oa]`,
      `mi (?:proxima|siguiente) ${KEPT}`,
      `^(?:oiga |disculpe |hola |buenas |este )*tengo (?:una )?${KEPT}(?: \\w+){0,4}$`,
      `creo que (?:ya )?(?:tengo|tenia) (?:una )?${KEPT}`,
      `(?:que|cuales) ${KEPT} tengo`,
    ]),
    cues("message", task + 0.4, [
      "(?:dej\\w+|tom\\w+|dar(?:le)?|d[ae]le|mand\\w+|envi\\w+|pas\\w+|apunt\\w+)(?: \\w+){0,3} (?:mensaje|recado|nota|razon)(?! de (?:texto|confirmacion)| a mi )",
      "(?:que|si) (?:me|nos) (?:llam\\w+|devuelv\\w+|marqu?\\w+|regres\\w+|hable\\w*|contact\\w+|busqu\\w+)",
      "(?:me|nos) (?:puedes?|pueden|podrian?|podria) (?:llamar|devolver|marcar|regresar|contactar|hablar)",
      "(?:llam[ae]n?|marquen?|marca|hablen?|devuelvan?|regresen?|contacten?)(?:me|nos)",
      "(?:digale|dile|diganle|avisele|avisale|avisenle|comentele|informele|hagale saber|aviseles|digales)",
      "(?:puede\\w*|podria\\w*|quiero|quisiera|favor de|necesito|queria)(?: \\w+)? (?:decir|avisar|informar|comentar)(?:le|les)",
      "(?:devuelvo|regreso|devolviendo|regresando|respondiendo|contestando)(?: \\w+){0,2} llamada",
      "(?:tengo|tenia|vi|recibi)(?: \\w+){0,3} llamadas?(?: perdidas?)?(?: de (?:este|su|ustedes))?",
      `(?:le|les) (?:puede\\w*|podria\\w*)(?: \\w+)? (?:decir|avisar|informar|comentar|preguntar|recordar) (?:al?|que)(?! que hora)(?!\\w)`,
      "me (?:llamaron|marcaron|hablaron|dejaron un mensaje|estaban llamando)",
      "(?<!si |si yo )(?:voy|vamos|llego|llegare|llegaremos|ando|estoy|se me hizo|se me esta haciendo)(?: \\w+){0,5} (?:tarde|retrasad[oa]s?|retraso|atrasad[oa]s?|demorad[oa]s?)(?! (?:para|el|del))",
    ]),
    cues("message", task - 0.4, [
      "(?:resurt\\w+|surtir|renovar)(?: \\w+){0,3} receta|(?:mi|mis|una|la|los) (?:receta|resultados|analisis|expediente|radiografias)",
    ]),
    cues("human", task + 0.3, [
      `(?<!(?:estoy|eres|estas|si|sigo) )(?:hablar|platicar|comuni[cq]\\w+|pas(?:ar|arme|e|eme|ame|enme)|transfier\\w+|transferir\\w*|pon(?:er|erme|ga|game|me|ganme)|conect\\w+|contactar\\w*|atienda)(?: \\w+){0,2}? (?:con|a|al) (?:\\w+ ){0,3}?${PERSON}`,
      "(?:con|a) (?:una|alguna|otra) persona(?: (?:real|de verdad|humana|de carne y hueso))?",
      `(?:quiero|necesito|prefiero|deme|dame|paseme|pasame|pongame|hay|tienen?|me atienda|quisiera)(?: \\w+){0,2}? (?:una persona|un humano|un agente|una? operadora?|un representante|alguien real|un ser humano|una? asesora?)(?! para)`,
      "no (?:quiero|me gusta) (?:hablar con )?(?:una? )?(?:maquina|robot|computadora|contestadora|bot)s?",
      "alguien (?:con quien|a quien|que)(?: pueda| me)? (?:hablar|atienda|ayude)",
      `que me atienda (?:una persona|un humano|alguien)`,
    ]),
    wholeCues("human", task, [
      "(?:(?:una?|la|el|con|por favor|un|ser) ){0,6}(?:operador|operadora|representante|agente|humano|persona|recepcionista|recepcion|gerente|encargad[oa]|persona real|atencion al cliente)(?: por favor)?",
    ]),
    cues("human", hint + 0.1, [
      `(?:esta|se encuentra|anda) (?:el|la) ${PERSON}`,
      `(?:^| )(?:el|la) ${PERSON}(?: \\w+)? (?:esta|se encuentra|anda)(?: (?:ahi|disponible|por ahi))?$`,
      "(?:esta|se encuentra) (?!bien|abierto|cerrado|libre|ocupado|disponible|todo|correcto|mal|el|la|muy|en|ahi|aqui|un|una|mas|cerca|lejos|perfecto|ubicad)[a-z]+(?: (?:ahi|por ahi))?$",
      "(?:queja|reclam\\w+|reembolso|devolucion|me devuelvan (?:mi|el) dinero|demanda\\w*)",
    ]),
    cues("human", hint, ["(?:hablar|comunicarme|platicar) con (?!usted|ustedes|la maquina)[^ ]+"]),
    cues("book", task, [
      `(?:${WANT}|${GET}|${CAN})${UNCHANGED} ${BOOKED}`,
      `(?:${WANT}|${CAN})(?: \\w+){0,2} (?:agendar|reservar|programar|apartar|sacar cita|pedir hora|coger hora|hacer una reserva)`,
      `(?<!(?:hay|tienen?|tendran?|quedan?|alguna|mi|la|esa|su|de|las|proxima|tengo|tenia|tengo una|tenia una|tenemos una|hice una) )${BOOKED}(?: \\w+){0,3} (?:por favor|para (?:el|la|hoy|manana|mi|una?|limpi\\w+|este|esta))`,
    ]),
    cues("book", task - 0.5, [
      "(?:quiero|necesito|quisiera|me gustaria|puedo|podria|tengo que|hay que|ocupo|para)(?: \\w+){0,2} (?:ver (?:al|a la|a un|a una)|ir (?:al|con el|con la)|pasar (?:a|con)|que me (?:vean?|vea|revisen?|atiendan?|chequen?|corten|hagan|limpien|pinten|arreglen))",
      `(?:quiero|necesito|quisiera|me gustaria|ocupo|busco|para|vengo por|urge|hacerme|hacerle|cortarme|arreglarme|pintarme|limpiarme)(?: \\w+){0,4} ${THING}`,
      `(?:cort|pint|arregl|limpi|revis|chec|repar|compon|cambi|lav|depil|blanque|vacun|ban)(?:ar|er|en|an|e|iar)(?:me|le|nos|lo|la)?(?: \\w+){0,2} ${THING}`,
      `(?:me|le|nos) (?:duele\\w*|esta\\w* doliendo|molesta\\w*|sangra\\w*|lastima\\w*)`,
      `se (?:me|le|nos)(?: ha)? ${BROKEN}`,
      `(?:no (?:sirve|funciona|prende|enciende|arranca|enfria|calienta|jala|para de)|gotea|esta (?:tapad[oa]|roto|rota|goteando|fallando|descompuest[oa]|hinchad[oa]|inundad[oa])|se (?:tapo|inundo|descompuso|rompio|quebro|revento))`,
      "(?:tengo|traigo|tiene|con)(?: \\w+){0,3} (?:fuga|gotera|dolor\\w*|fiebre|infeccion|caries|tos|gripa|gripe|migrana|sarpullido|muela picada|inflamacion|llanta ponchada|calentura|malestar)",
      "(?:tuve|tuvimos|sufri) un (?:accidente|choque)",
      "no (?:tengo|hay|sale|llega|tenemos) (?:agua(?: caliente)?|luz|gas|calefaccion|internet|electricidad|aire)",
      "(?:tenir|pintar|cortar|depilar|peinar|maquillar|rasurar|alaciar|planchar|blanquear|revisar|checar|limpiar|rapar|recortar)(?:me|le|nos|te)(?!\\w)",
      `(?:mi|el|la) (?:perr\\w+|gat\\w+|mascota|hij\\w+|nin\\w+|esposo|esposa|mama|papa|carro|coche|camioneta)(?: \\w+){0,2} (?:necesita|ocupa|le toca|tiene que|requiere)`,
      "(?:que me|me) (?:agend|anot|apunt)[ae]n?",
      "(?:agendame|anotame|apuntame|agendeme|anoteme|apunteme|reserveme|apartame|aparteme)",
    ]),
    cues("book", hint, [
      "(?:agendar|agendo|reservar|programar|apartar|apartarme)(?:la|lo|me)?",
      "(?:me quedo con|deme|dame|tomo|agarro|quiero|prefiero|escojo) (?:la|el|esa|ese)(?: (?:de|primera|segunda|tercera|ultima|mas|que))?",
      `(?:otra|nueva|una) ${KEPT}`,
      "(?:hac\\w+|hag\\w+|agend\\w+|sac\\w+|reserv\\w+|ped\\w+|d[ae]me) otra(?: nueva)?(?! (?:hora|fecha|cosa|vez))",
    ]),
    cues("book", hint - 0.7, [
      "(?:quiero|quisiera|necesito|me gustaria|busco|ocupo|deseo)(?: (?:hacerme|sacar|pedir|tener))? (?:un|una|unos|unas)(?! (?:pregunta|duda|informacion|mensaje|persona|humano|momento|minuto|segundo|favor|respuesta|copia|recibo|factura|llamada|operador|operadora|agente|lista|robot|dia|taxi|pizza|reembolso|devolucion))",
    ]),
    openingCues("book", hint, [
      "(?:cita|reserva|reservacion|turno) (?:para|con|el|a las|por favor)",
      "(?:una )?(?:cita|reserva|reservacion|turno|limpieza|corte(?: de pelo)?|consulta|revision)(?: por favor)?(?: para .*)?$",
    ]),
  ];
}
