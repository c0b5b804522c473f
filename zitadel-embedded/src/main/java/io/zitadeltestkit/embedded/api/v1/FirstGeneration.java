package io.zitadeltestkit.embedded.api.v1;

import io.zitadeltestkit.embedded.operation.Handler;
import io.zitadeltestkit.embedded.operation.Service;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The table of a service of the first generation. Permission, verb and path of every method that
 * the real service has stand in a file beside this class; here a service says what it does. The
 * rest of the file answers {@code unimplemented}.
 */
public final class FirstGeneration {
  private final Service service;
  private final Map<String, MethodFile.Method> methods;

  private FirstGeneration(Service service, Map<String, MethodFile.Method> methods) {
    this.service = service;
    this.methods = methods;
  }

  /**
   * A table that is empty yet.
   *
   * @param name the service's full name
   * @param file the name of the file of its methods
   */
  public static FirstGeneration of(String name, String file) {
    return new FirstGeneration(Service.v1(name), MethodFile.read(file));
  }

  /** Adds a method. */
  public <Q, A> FirstGeneration add(String method, Class<Q> request, Handler<Q, A> handler) {
    return add(method, any -> "", request, handler);
  }

  /** Adds a method whose permission is looked at on the thing that the request names. */
  public <Q, A> FirstGeneration add(
      String method,
      Function<? super Q, String> resource,
      Class<Q> request,
      Handler<Q, A> handler) {
    MethodFile.Method known = methods.get(method);
    if (known == null) {
      throw new IllegalArgumentException(service.name() + " has no method " + method);
    }
    service
        .add(method, known.permission(), resource, request, handler)
        .rest(known.verb(), known.path(), known.body(), 200);
    return this;
  }

  /** Adds the methods of a part of the service. */
  public FirstGeneration with(Consumer<FirstGeneration> part) {
    part.accept(this);
    return this;
  }

  /** Returns the table, complete. */
  public Service toService() {
    methods.forEach(
        (name, method) -> {
          if (!service.operations().containsKey(name)) {
            service.elsewhere(name, method.verb(), method.path());
          }
        });
    return service;
  }
}
