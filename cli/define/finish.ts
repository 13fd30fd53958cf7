/** Says with which exit code the program ends. */
export type Finish = (code: number) => void;
