/** Injection token of the name of the build that computes answers: another build may compute the same version differently. */
export const RELEASE = Symbol('Release');
