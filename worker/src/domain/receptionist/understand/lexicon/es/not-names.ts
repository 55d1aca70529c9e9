/** No name, even after a cue or when a name was asked for. Without accents. */
export const NOT_NAMES =
  "si no claro ok okay vale mejor bueno buena buenas buenos bien mal perfecto correcto exacto seguro gracias favor hola adios " +
  "disculpe disculpa perdon perdone oiga oye mire mira diga digame aja sale andale orale pues este esta estos estas ese " +
  "esa eso esto aquel aquella aqui ahi alli alla yo tu usted ustedes ella ellos nosotros me te se le les lo nos mi mis " +
  "su sus tus nuestro nuestra mio mia un una uno unos unas el que quien quienes como cuando cuanto cuanta donde cual " +
  "cuales porque para por con sin en entre sobre hasta desde hacia a ante bajo segun tras durante ni o u e pero sino " +
  "aunque mientras entonces luego despues antes ahora ahorita ya todavia aun tambien tampoco solo solamente nada algo " +
  "alguien nadie todo toda todos todas otro otra otros otras mismo misma cada cualquier cualquiera ningun ninguna " +
  "ninguno varios muchos mucho mucha poco poca mas menos muy tan tanto casi quizas talvez acaso " +
  "es son era fue ser soy eres somos sea seria estoy estas estamos estan estar estaba tengo tiene tienes tienen tenemos " +
  "tener tenia hay haber he ha han habia quiero quiere quieres queremos quieren queria quisiera necesito necesita " +
  "necesitamos ocupo puedo puede puedes pueden podria podrian podemos debo tengo voy va vas vamos van ir venir vengo " +
  "viene vienen hacer hago hace haga hagame dar doy da dame deme ver veo vea saber se sabe decir digo dice dijo " +
  "llamo llama llamar llamando llamada hablo habla hablar hablando busco buscando buscar espero espere esperando " +
  "poner pongo ponga pongame pone llevar traer sacar agendar agenda reservar reserva reservacion cancelar cancelacion " +
  "cancela cambiar cambio mover reagendar confirmar confirmo preguntar pregunto pregunta duda saber gustaria encantaria " +
  "cita citas turno consulta servicio servicios visita reunion junta mesa hueco espacio lugar horario horarios hora horas " +
  "minuto minutos segundo segundos momento momentito rato dia dias semana semanas mes meses ano anos fecha fechas hoy " +
  "manana ayer tarde noche madrugada mediodia medianoche temprano pronto lunes martes miercoles jueves viernes sabado " +
  "domingo enero febrero marzo mayo agosto septiembre octubre noviembre diciembre primero primera tercera cuarto " +
  "cuarta ultimo ultima cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte " +
  "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil media medio punto cuarto numero telefono " +
  "celular movil correo email arroba guion nombre nombres apellido apellidos letra letras deletreo escribe escribo " +
  "limpieza corte pelo cabello unas muela muelas diente dientes dental aceite revision emergencia urgencia urgente " +
  "dolor duele problema asunto tema caso cosa cosas precio precios costo costos seguro aseguranza tarjeta efectivo " +
  "nuevo nueva cliente clienta paciente persona humano humana robot maquina computadora operador operadora gerente " +
  "recepcionista encargado encargada dueno duena doctor doctora dentista medico abogado licenciado secretaria " +
  "hijo hija hijos esposo esposa marido mujer mama papa madre padre hermano hermana amigo amiga novio novia suegra " +
  "suegro nieto nieta abuelo abuela tio tia sobrino sobrina jefe jefa nino nina ninos bebe perro perra gato gata carro " +
  "coche casa oficina trabajo escuela familia gente listo lista libre ocupado ocupada disponible interesado interesada " +
  "alergico alergica diabetico mayor menor feliz triste enfermo enferma cansado embarazada perdido perdida " +
  "mexicano mexicana espanol espanola ingles inglesa acento tilde mayuscula minuscula verdad mentira cierto igual " +
  "informacion informes mensaje recado ayuda ayudar gusto orden ordenes parte cargo cuenta tipo favor vez veces idea " +
  "importa preferencia repetir repita mande escuche oigo entiendo entendi momento espera espereme permitame dejeme " +
  "gmail hotmail yahoo com";
