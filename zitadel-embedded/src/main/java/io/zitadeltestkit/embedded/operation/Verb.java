package io.zitadeltestkit.embedded.operation;

/** The HTTP methods that REST forms use. */
public enum Verb {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
