import type { Verdicts } from "../../purpose/polarity.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words of a verdict on what was just said: "eso es correcto", "no creo que sea cierto". */
export function verdicts(): Verdicts {
  return {
    copulas: set("es esta sea son estan era estaba suena parece fue esten"),
    truths: set("correcto correcta correctos cierto cierta verdad bien perfecto exacto asi verdadero"),
    falsehoods: set("incorrecto incorrecta mal falso falsa mentira equivocado equivocada erroneo error"),
    negations: set("no nunca tampoco ni"),
    fillers: set(
      "eso todo lo que esta la el muy completamente totalmente absolutamente definitivamente realmente si claro creo pienso " +
        "dicho dijo usted me parece asi tal cual en a de para mi pues bueno gracias senorita senor por supuesto informacion dato " +
        "datos numero nombre hora dia fecha creo mucho tan del bastante y",
    ),
    doubts: set("quiza quizas puede tal vez acaso"),
    subjects: new Set(),
    questionWords: set("que como cuando donde cual quien cuanto cuantos por"),
    relative: "",
  };
}
