package io.zitadeltestkit.seed;

/** A name in the file, with its place. Empty if it is missing, which has been reported already. */
record Word(Place place, String text) {}
