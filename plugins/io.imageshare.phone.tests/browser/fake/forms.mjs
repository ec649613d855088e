// What both sides of the door agree on.
export const FORM = /^[A-Za-z0-9_-]{8,64}$/;
export const HEADER = 12;
