/**
 * Words of trades without a template. In a name they speak against every template: a garage door company is no garage,
 * and who insures cars repairs none. Written as `Signs` are.
 */
export const otherTrades =
  "garage door|insurance|seguros|aseguradora|roofing|roofer|techos|landscaping|lawn care|jardineria|florist|flower|floreria|church|iglesia|hotel|moving company|mover|mudanza|dry cleaner|dry cleaning|tintoreria|laundry|laundromat|lavanderia|hardware|ferreteria|pharmacy|farmacia|bank|banco|marketing|software|law enforcement|pool supply|pool and spa|spa and pool|hot tub|pool spa|massage chair|law school|pet store|pet shop|pet supply|pet food|beauty supply|auto part|auto parts|refacciones|dental lab|dental supply|medical supply|medical billing|medical equipment|restaurant supply|restaurant equipment|electric bike|bike|bicycle|jewelry|joyeria|gun|storage|printing|imprenta|travel|construction|construccion|remodeling|painting|pintura|flooring|funeral|funeraria|credit union|staffing|nursery|daycare|guarderia|hearing aid|appliance repair|phone repair|computer repair|shoe repair|watch repair|boat|marine|bakery|panaderia|grocery|supermarket|liquor";
