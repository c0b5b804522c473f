package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.proto.MessageFields;
import java.util.List;
import java.util.function.Function;

/**
 * A line of a service's table: one thing that the server can do, in all its forms.
 *
 * @param service the service's full name
 * @param method the method's name
 * @param family which API generation it belongs to, which decides the forms of its errors
 * @param rest its REST forms; none if it is called by Connect only
 * @param permission what the caller's roles must include before the handler is asked; {@link
 *     #AUTHENTICATED} or {@link #PUBLIC} if the handler decides
 * @param resource which thing a request is about, where roles on that thing alone are enough for
 *     the permission and roles on others of its kind are not; empty if it does not matter
 * @param request the request's type
 * @param handler what answers
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

  /** Anybody, also without a token. */
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
   * @param body the field that the body is; {@code *} for the whole request; empty if there is none
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
