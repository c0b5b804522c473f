package io.zitadeltestkit.it.methods;

import io.zitadeltestkit.embedded.ApiMethod;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page {@code docs/methods.md}. */
final class MethodsPage {
  private static final String HEAD =
      """
      # Methods of the API

      How the embedded server handles each method of Zitadel %s. This page is made by the tests: `./mvnw verify -Dupdate.docs=true`
      writes it, and without the property the build fails if it is not true any more.

      - **recorded**: how many answers of a real server are replayed against the embedded one, and are equal
      - **tested**: whether a test of the embedded server gets a success from it; refusals have tests too, and do not count here
      - **only on a real server**: it answers `unimplemented` and names itself; the backends `container` and `external` have it

      | service | implemented | only on a real server |
      |---|---|---|
      """;

  private final List<ApiMethod> methods;
  private final Calls recorded;
  private final Calls tested;

  MethodsPage(List<ApiMethod> methods, Calls recorded, Calls tested) {
    this.methods = methods;
    this.recorded = recorded;
    this.tested = tested;
  }

  String text() {
    Map<String, List<ApiMethod>> services =
        methods.stream()
            .collect(
                Collectors.groupingBy(ApiMethod::service, LinkedHashMap::new, Collectors.toList()));
    StringBuilder page = new StringBuilder(HEAD.formatted(EmbeddedZitadel.VERSION));
    services.forEach(
        (service, all) -> {
          long implemented = all.stream().filter(ApiMethod::implemented).count();
          page.append(
              "| [`%s`](#%s) | %d | %d |\n"
                  .formatted(service, anchor(service), implemented, all.size() - implemented));
        });
    services.forEach((service, all) -> section(page, service, all));
    return page.toString();
  }

  private static String anchor(String service) {
    return service.toLowerCase(java.util.Locale.ROOT).replace(".", "");
  }

  private void section(StringBuilder page, String service, List<ApiMethod> all) {
    page.append("\n## ").append(service).append("\n");
    List<ApiMethod> here = all.stream().filter(ApiMethod::implemented).toList();
    if (!here.isEmpty()) {
      page.append("\n| method | recorded | tested |\n|---|---|---|\n");
      here.forEach(method -> page.append(row(method)));
    }
    String elsewhere =
        all.stream()
            .filter(method -> !method.implemented())
            .map(method -> "`" + method.name() + "`")
            .collect(Collectors.joining(", "));
    if (!elsewhere.isEmpty()) {
      page.append("\nOnly on a real server: ").append(elsewhere).append(".\n");
    }
  }

  private String row(ApiMethod method) {
    int answers = recorded.of(method);
    return "| `%s` | %s | %s |\n"
        .formatted(
            method.name(), answers == 0 ? "" : "" + answers, tested.of(method) > 0 ? "yes" : "");
  }
}
