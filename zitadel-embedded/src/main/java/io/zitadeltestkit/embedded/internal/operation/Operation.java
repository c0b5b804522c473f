package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.proto.MessageFields;
import java.util.List;
import java.util.function.Function;

/**
 * A line of a service's table: one operation in all its forms.
 *
 * @param service the service's full name
 * @param method the method's name
 * @param family its API generation, which decides the form of errors
 * @param rest its REST forms; none if it is called by Connect only
 * @param permission the permission that is checked before the handler; {@link #AUTHENTICATED} or
 *     {@link #PUBLIC} if the handler decides
 * @param resource the id of a request's entity, if a role on this entity is enough for the
 *     permission; empty if roles on entities don't matter
 * @param request the request's type
 * @param handler answers requests
 * @param <Q> the request
 * @param <A> the answer
 */
public record Operation<Q, A>(
    String service,
    String method,
    Family family,
    List<Rest> rest,
    String permission,
    Function<? super Q, String> resource,
    Class<Q> request,
    Handler<Q, A> handler) {
  /** Any caller with a valid token; the handler checks the rest. */
  public static final String AUTHENTICATED = "authenticated";

  /** Any caller, also without a token. */
  public static final String PUBLIC = "";

  /** The API generations. */
  public enum Family {
    /** gRPC with a REST gateway; no Connect. */
    V1,
    /** Connect, some with a REST gateway. */
    V2
  }

  /**
   * A REST form.
   *
   * @param verb the HTTP method
   * @param path the path, with variables in braces, which are fields of the request
   * @param body the field in the body; {@code *} for the whole request; empty if there is no body
   * @param status the status of a success
   */
  public record Rest(Verb verb, String path, String body, int status) {}

  /** {@return the name as errors and logs print it: service, slash, method} */
  public String fullName() {
    return service + "/" + method;
  }

  /**
   * {@return the name of the request's message, as refusals print it} Zitadel names it after the
   * method, so methods that take the same fields can share a record here.
   */
  public String requestName() {
    return MessageFields.givenName(request).orElse(method + "Request");
  }
}
