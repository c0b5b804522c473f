package io.zitadeltestkit.it.methods;

import io.zitadeltestkit.embedded.ApiMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the calls of each method, whatever form they have. */
final class Calls {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final Pattern LITERAL = Pattern.compile("[^/{}]+(?=/|$)");

  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Form> forms;

  /** A form of a method: a verb and the paths that it has. */
  private record Form(ApiMethod method, String verb, Pattern path, long literals) {}

  Calls(List<ApiMethod> methods) {
    forms =
        methods.stream()
            .flatMap(method -> method.rest().stream().map(rest -> form(method, rest)))
            .toList();
  }

  private static Form form(ApiMethod method, String rest) {
    int blank = rest.indexOf(' ');
    String path = rest.substring(blank + 1);
    return new Form(
        method,
        rest.substring(0, blank),
        Pattern.compile(VARIABLE.matcher(path).replaceAll("[^/]+")),
        LITERAL.matcher(path).results().count());
  }

  /** Counts a call; one of no method is passed over. */
  void add(String verb, String path) {
    if (path.startsWith("/zitadel.")) {
      count(path.substring(1));
    } else {
      forms.stream()
          .filter(form -> form.verb().equals(verb) && form.path().matcher(path).matches())
          .max((one, other) -> Long.compare(one.literals(), other.literals()))
          .ifPresent(form -> count(name(form.method())));
    }
  }

  private void count(String name) {
    counts.merge(name, 1, Integer::sum);
  }

  int of(ApiMethod method) {
    return counts.getOrDefault(name(method), 0);
  }

  private static String name(ApiMethod method) {
    return method.service() + "/" + method.name();
  }
}
