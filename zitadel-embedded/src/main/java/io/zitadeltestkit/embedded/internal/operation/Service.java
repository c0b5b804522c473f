package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.operation.Operation.Family;
import io.zitadeltestkit.embedded.internal.operation.Operation.Rest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of a service: a line per operation. Names, permissions and REST forms of all its
 * methods are in a {@link MethodCatalog separate file}; a line adds the handler. Methods without a
 * line answer {@code unimplemented}.
 *
 * <pre>{@code
 * Service.of("zitadel.user.v2.UserService")
 *     .add("GetUserByID", UserIdRequest.class, UserReads::get)
 *     .add("DeleteUser", UserIdRequest.class, UserStates::delete)
 * }</pre>
 */
public final class Service {
  private final String name;
  private final Family family;
  private final Map<String, MethodCatalog.Method> methods;
  private final Map<String, Operation<?, ?>> operations = new LinkedHashMap<>();

  private Service(String name) {
    this.name = name;
    this.family = name.contains(".v1.") || name.contains(".v3alpha.") ? Family.V1 : Family.V2;
    this.methods = MethodCatalog.of(name);
  }

  /** {@return the empty table of a service} */
  public static Service of(String name) {
    return new Service(name);
  }

  /** Adds an operation. */
  public <Q, A> Service add(String method, Class<Q> request, Handler<Q, A> handler) {
    return add(method, any -> "", request, handler);
  }

  /**
   * Adds an operation that needs its permission on the entity that the request names: the caller
   * may have it everywhere, or only on that entity.
   */
  public <Q, A> Service add(
      String method,
      Function<? super Q, String> resource,
      Class<Q> request,
      Handler<Q, A> handler) {
    MethodCatalog.Method known = methods.get(method);
    if (known == null) {
      throw new IllegalArgumentException(name + " has no method " + method);
    }
    operations.put(
        method,
        new Operation<>(
            name, method, family, known.rest(), known.permission(), resource, request, handler));
    return this;
  }

  /** Adds the operations of a part of the service. */
  public Service with(Consumer<Service> part) {
    part.accept(this);
    return this;
  }

  /** {@return the REST forms of methods that only a real server has, with the full names} */
  public Map<Rest, String> unimplementedRest() {
    Map<Rest, String> forms = new LinkedHashMap<>();
    methods.forEach(
        (method, known) -> {
          if (!operations.containsKey(method)) {
            known.rest().forEach(rest -> forms.put(rest, name + "/" + method));
          }
        });
    return forms;
  }

  /** {@return the service's full name} */
  public String name() {
    return name;
  }

  /** {@return the generation of the API that it belongs to} */
  public Family family() {
    return family;
  }

  /** {@return the operations by method name, in the order of the table} */
  public Map<String, Operation<?, ?>> operations() {
    return operations;
  }

  /** {@return the methods that only a real server has} */
  public Set<String> unimplemented() {
    return methods.keySet().stream()
        .filter(method -> !operations.containsKey(method))
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
