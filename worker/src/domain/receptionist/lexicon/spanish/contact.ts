import type { ContactCues } from "../english/contact.ts";

/** How Spanish speakers say whom an appointment is for. */
export const contactCues: ContactCues = {
  forAnother:
    /\bpara (mi|nuestr[oa])s? (\w+ )?(espos[oa]|marido|mujer|hij[oa]s?|nin[oa]s?|bebe|mama|papa|madre|padre|pareja|novi[oa]|amig[oa]|herman[oa]|jef[ea]|abuel[oa]|abuelit[oa]|suegr[oa]|sobrin[oa]|niet[oa]|ti[oa]|prim[oa])\b/,
  lastName: /\bapellidos?\b/,
  afterName: /(?:,? (?:por favor|gracias|entonces|mejor|en realidad|para servirle|a sus [oó]rdenes))+$/i,
  nameLead:
    /^(?:(?:eh|este|mmm|s[ií]|claro|ok|bueno|pues|ah)[, ]+)*(?:(?:me llamo|(?:mi|el) nombre es|es|soy|le habla|habla|p[oó]ngal[ao] a nombre de|a nombre de)\s+)?/i,
  neverNames:
    /\b(usted|ustedes|su|mi|el|la|los|las|lo|un|una|que|quien|donde|como|cuando|eso|esto|no|si|bueno|claro|por|favor|puede|puedo|hace|es|son|era|para|en|con|bien|gracias|espere|perdon|yo|nosotros|ellos|hola|quiero|cita|manana|hoy)\b/i,
};
