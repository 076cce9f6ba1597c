/** Injection token of the Config, which is read before the application is built. */
export const CONFIG = Symbol('Config');
