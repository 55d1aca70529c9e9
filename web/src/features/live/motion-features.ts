/** In a file of its own, so that the animation engine is fetched after the live board is shown. */
export { domAnimation as default } from "motion/react";
