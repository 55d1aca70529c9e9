import { GIVEN_NAMES } from "../en/given-names.ts";

/** Given names known in lower case beside the English list's, which has many Spanish ones. Without accents. */
const MORE = `
abelardo abraham adela adelina adolfo agustin aida ainhoa aitana alba alberto alejandrina alfonso alma alondra alvaro
amalia amaya amelia amparo anabel anahi andrea angelita angelina anselmo antonia antonieta araceli ariadna ariel armando
arturo asuncion aurelio aurora azucena baltazar bartolome belen benito bernarda bernardo berta blanca borja brenda bruno
candela caridad carlota carmela carmelo catalina cecilia celia celeste clemente concepcion concha constanza cristian
cristobal dalia damian daniela dario david debora delfina delia edith efrain elba elisa eloisa eloy elsa elvira emilia
emiliano emilio encarnacion enriqueta ernestina ernesto esmeralda estefania estela estrella eugenia eugenio eulalia eva
evelina ezequiel fabian fabiola federico felicidad feliciano felix fermin fidel flor florencia francisca fulgencio
gaspar genaro georgina gerardo german gilberto gisela gonzalo graciela gregorio griselda guillermo guillermina hernan
hilda horacio hortensia humberto ignacio iker imelda ines inmaculada irma isaias isidro ismael itzel ivette ivonne
jacinto jazmin jesica jessenia jimena joaquin josefa josefina josue juana julieta julio lalo lara laureano lazaro leandro
leonardo leonor leopoldo leticia libia lidia liliana lisandro lola lorenzo lourdes lucero luciana luciano lucrecia luisa
lupe lupita macarena magali magdalena maite manuela marcela marcelo margarita mariana mariano maribel maricela maricruz
mariela marina maritza marlen martina mateo matias mauricio maximiliano mayra melisa micaela miriam mireya moises monserrat
montserrat nadia nahum nataly nayeli nelson nereida nestor nicolas nieves noelia norberto norma nuria octavio ofelia
oswaldo ovidio paloma paola pascual patricio paulina pepe pilar primitivo quique ramiro ramona raquel raymundo rebeca
refugio regino reina remedios renata rene reynaldo rocio rodolfo rodrigo rogelio roman romina romulo roque rosalba
rosalia rosaura roxana ruben rufino sabino salome salvador samanta santos sara saul selena selene serafin silvestre
silvina socorro sofia soledad sonia susana tania tatiana telma teodoro teofilo tere teresita tito tobias tomas trinidad
ulises unai uriel valentin valeria vanesa veronica vicente victoriano violeta viridiana wendy yadira yamileth yazmin
yesica yolanda zacarias zaira zoraida zulema
`;
export const givenNames = (): ReadonlySet<string> => new Set([...GIVEN_NAMES, ...MORE.trim().split(/\s+/)]);
