package io.zitadeltestkit.embedded.api.v1;

import io.zitadeltestkit.embedded.operation.Operation;
import io.zitadeltestkit.embedded.operation.Verb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The methods of a service: a line is a name, a permission, a verb and a path; {@code bodiless}
 * marks the method whose request has no body though the verb allows one.
 */
final class MethodFile {
  private static final String PUBLIC = "PUBLIC";
  private static final String BODILESS = "bodiless";

  private MethodFile() {}

  /**
   * A method.
   *
   * @param permission what the caller needs
   * @param verb the HTTP method
   * @param path the path, with variables in braces
   * @param body {@code *} if the body is the request; empty if it is not looked at
   */
  record Method(String permission, Verb verb, String path, String body) {}

  static Map<String, Method> read(String file) {
    Map<String, Method> methods = new LinkedHashMap<>();
    InputStream resource = Objects.requireNonNull(MethodFile.class.getResourceAsStream(file), file);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .forEach(words -> methods.put(words[0], method(words)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return methods;
  }

  private static Method method(String[] words) {
    String permission = words[1].equals(PUBLIC) ? Operation.PUBLIC : words[1];
    boolean bodiless = words.length > 4 && words[4].equals(BODILESS);
    return new Method(permission, Verb.valueOf(words[2]), words[3], bodiless ? "" : "*");
  }
}
