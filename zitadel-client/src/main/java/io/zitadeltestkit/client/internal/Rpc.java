package io.zitadeltestkit.client.internal;

import org.jspecify.annotations.Nullable;

/** Sends one Connect call; the seam between the typed services and the transport. */
public interface Rpc {
  /**
   * Calls {@code method} and decodes the answer.
   *
   * @param method service and method, such as {@code zitadel.user.v2.UserService/GetUserByID}
   * @param request what is sent as proto3 JSON: a record, a map or a JSON tree
   * @param responseType what the answer is decoded into; {@code Void.class} ignores it
   * @param <T> the type of the answer
   * @return the decoded answer
   */
  <T> T call(String method, Object request, Class<T> responseType);

  /**
   * Reads by REST what has no Connect form.
   *
   * @param path the path, such as {@code /auth/v1/users/me}
   * @param responseType what the answer is decoded into
   * @param <T> the type of the answer
   * @return the decoded answer
   */
  default <T> T get(String path, Class<T> responseType) {
    throw new UnsupportedOperationException("GET " + path);
  }

  /**
   * Calls by REST what has no Connect form.
   *
   * @param verb the HTTP method
   * @param path the path, such as {@code /admin/v1/email/http}
   * @param request what is sent as JSON; null for nothing
   * @param responseType what the answer is decoded into; {@code Void.class} ignores it
   * @param <T> the type of the answer
   * @return the decoded answer
   */
  default <T> T rest(String verb, String path, @Nullable Object request, Class<T> responseType) {
    throw new UnsupportedOperationException(verb + " " + path);
  }
}
