package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.operation.Operation;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A method of Zitadel's API, and whether this server implements it.
 *
 * @param service the service's full name, such as {@code zitadel.user.v2.UserService}
 * @param name the method's name, such as {@code GetUserByID}
 * @param implemented whether this server implements it; otherwise it answers 501, and only a real
 *     server has it
 * @param rest its REST forms, each a verb and a path with variables in braces; empty if it can be
 *     called by Connect only
 */
public record ApiMethod(String service, String name, boolean implemented, List<String> rest) {
  /**
   * Copies the list.
   *
   * @param service the service's full name
   * @param name the method's name
   * @param implemented whether this server does it
   * @param rest its REST forms
   */
  public ApiMethod {
    rest = List.copyOf(rest);
  }

  /** Reads the tables. */
  static List<ApiMethod> of(List<Service> services) {
    return services.stream()
        .flatMap(ApiMethod::of)
        .sorted(Comparator.comparing(ApiMethod::service).thenComparing(ApiMethod::name))
        .toList();
  }

  private static Stream<ApiMethod> of(Service service) {
    return Stream.concat(
        service.operations().values().stream()
            .map(
                operation ->
                    new ApiMethod(
                        service.name(),
                        operation.method(),
                        true,
                        operation.rest().stream().map(ApiMethod::form).toList())),
        service.unimplemented().stream()
            .map(name -> new ApiMethod(service.name(), name, false, restOf(service, name))));
  }

  private static List<String> restOf(Service service, String name) {
    List<String> forms = new ArrayList<>();
    service
        .unimplementedRest()
        .forEach(
            (form, method) -> {
              if (method.equals(service.name() + "/" + name)) {
                forms.add(form(form));
              }
            });
    return forms;
  }

  private static String form(Operation.Rest form) {
    return form.verb() + " " + form.path();
  }
}
