package io.zitadeltestkit.embedded.internal.operation;

/** The HTTP methods that REST forms use. */
public enum Verb {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
