import {whenReady} from "./ready.js";

whenReady(() => {});
