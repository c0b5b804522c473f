package io.zitadeltestkit.client.internal.rpc;

import org.jspecify.annotations.Nullable;

/** Sends one Connect call; the interface between the typed services and the transport. */
public interface Rpc {
  /**
   * Calls {@code method} and decodes the answer.
   *
   * @param method service and method, such as {@code zitadel.user.v2.UserService/GetUserByID}
   * @param request sent as proto3 JSON: a record, a map or a JSON tree
   * @param responseType the type that the answer is decoded into; {@code Void.class} ignores it
   * @param <T> the type of the answer
   * @return the decoded answer
   */
  <T> T call(String method, Object request, Class<T> responseType);

  /**
   * Reads from a REST endpoint.
   *
   * @param path the path, such as {@code /auth/v1/users/me}
   * @param responseType the type that the answer is decoded into
   * @param <T> the type of the answer
   * @return the decoded answer
   */
  default <T> T get(String path, Class<T> responseType) {
    throw new UnsupportedOperationException("GET " + path);
  }

  /**
   * Calls a REST endpoint.
   *
   * @param verb the HTTP method
   * @param path the path, such as {@code /admin/v1/email/http}
   * @param request sent as JSON; null for no body
   * @param responseType the type that the answer is decoded into; {@code Void.class} ignores it
   * @param <T> the type of the answer
   * @return the decoded answer
   */
  default <T> T rest(String verb, String path, @Nullable Object request, Class<T> responseType) {
    throw new UnsupportedOperationException(verb + " " + path);
  }
}
