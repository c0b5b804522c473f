package io.zitadeltestkit.embedded.operation;

import io.zitadeltestkit.embedded.operation.Operation.Family;
import io.zitadeltestkit.embedded.operation.Operation.Rest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The table of a service: what it can do, a line an operation.
 *
 * <pre>{@code
 * Service.v2("zitadel.user.v2.UserService")
 *     .add("GetUserByID", GetUserByIDRequest.class, this::get).rest(GET, "/v2/users/{user_id}")
 *     .add("LockUser", LockUserRequest.class, this::lock).rest(POST, "/v2/users/{user_id}/lock")
 *     .elsewhere("HumanMFAInitSkipped")
 * }</pre>
 */
public final class Service {
  private final String name;
  private final Family family;
  private final Map<String, Operation<?, ?>> operations = new LinkedHashMap<>();
  private final Set<String> elsewhere = new LinkedHashSet<>();
  private final Map<Rest, String> elsewhereRest = new LinkedHashMap<>();
  private String last = "";

  private Service(String name, Family family) {
    this.name = name;
    this.family = family;
  }

  /** The table of a service of the first generation. */
  public static Service v1(String name) {
    return new Service(name, Family.V1);
  }

  /** The table of a service of the second generation. */
  public static Service v2(String name) {
    return new Service(name, Family.V2);
  }

  /** Adds an operation that any authenticated caller may ask for; its handler checks the rest. */
  public <Q, A> Service add(String method, Class<Q> request, Handler<Q, A> handler) {
    return add(method, Operation.AUTHENTICATED, request, handler);
  }

  /** Adds an operation that needs a permission before its handler is asked. */
  public <Q, A> Service add(
      String method, String permission, Class<Q> request, Handler<Q, A> handler) {
    return add(method, permission, any -> "", request, handler);
  }

  /**
   * Adds an operation that needs a permission on the thing that the request names: the caller may
   * have it everywhere, or on that thing alone.
   */
  public <Q, A> Service add(
      String method,
      String permission,
      Function<? super Q, String> resource,
      Class<Q> request,
      Handler<Q, A> handler) {
    operations.put(
        method,
        new Operation<>(name, method, family, List.of(), permission, resource, request, handler));
    last = method;
    return this;
  }

  /** Gives the operation that was added last a REST form whose body is the request. */
  public Service rest(Verb verb, String path) {
    return rest(verb, path, "*", 200);
  }

  /** Gives the operation that was added last a REST form. */
  public Service rest(Verb verb, String path, String body, int status) {
    operations.computeIfPresent(
        last, (method, operation) -> withRest(operation, new Rest(verb, path, body, status)));
    return this;
  }

  private static <Q, A> Operation<Q, A> withRest(Operation<Q, A> operation, Rest rest) {
    List<Rest> all = new ArrayList<>(operation.rest());
    all.add(rest);
    return new Operation<>(
        operation.service(),
        operation.method(),
        operation.family(),
        List.copyOf(all),
        operation.permission(),
        operation.resource(),
        operation.request(),
        operation.handler());
  }

  /**
   * Names methods that a real server has and this one has not: they answer {@code unimplemented}.
   */
  public Service elsewhere(String... methods) {
    elsewhere.addAll(List.of(methods));
    return this;
  }

  /** Names a method of that kind that has a REST form. */
  public Service elsewhere(String method, Verb verb, String path) {
    elsewhere.add(method);
    elsewhereRest.put(new Rest(verb, path, "*", 200), name + "/" + method);
    return this;
  }

  /** Returns the REST forms of what only a real server has, with the full names of the methods. */
  public Map<Rest, String> elsewhereRest() {
    return elsewhereRest;
  }

  /** Returns the service's full name. */
  public String name() {
    return name;
  }

  /** Returns which generation it belongs to. */
  public Family family() {
    return family;
  }

  /** Returns the operations by method name, in the order of the table. */
  public Map<String, Operation<?, ?>> operations() {
    return operations;
  }

  /** Returns the methods that only a real server has. */
  public Set<String> elsewhere() {
    return elsewhere;
  }
}
