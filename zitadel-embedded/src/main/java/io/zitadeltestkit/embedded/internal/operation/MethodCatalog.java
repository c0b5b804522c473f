package io.zitadeltestkit.embedded.internal.operation;

import io.zitadeltestkit.embedded.internal.operation.Operation.Rest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The methods that a service of the real server has, in a file beside this class with the service's
 * name. A line is a method's name, the permission that it needs, and its REST forms, separated by
 * {@code |}:
 *
 * <pre>
 * LockUser authenticated POST /v2/users/{user_id}/lock
 * CreateSession authenticated POST /v2/sessions 201
 * DeleteOrganization authenticated DELETE /v2/organizations/{organization_id} bodiless
 * </pre>
 *
 * <p>{@code PUBLIC} needs no token, {@code authenticated} any valid one. {@code bodiless} marks a
 * form whose body is ignored, {@code body=user} one whose body is that field of the request; a
 * number is the status of a success, 200 by default. A method without REST form can be called by
 * Connect only.
 */
final class MethodCatalog {
  private static final String PUBLIC = "PUBLIC";
  private static final String BODILESS = "bodiless";
  private static final String BODY = "body=";

  private MethodCatalog() {}

  /**
   * A method.
   *
   * @param permission the permission that the caller needs
   * @param rest its REST forms
   */
  record Method(String permission, List<Rest> rest) {}

  static Map<String, Method> of(String service) {
    String file = service + ".txt";
    InputStream resource =
        Objects.requireNonNull(MethodCatalog.class.getResourceAsStream(file), file);
    Map<String, Method> methods = new LinkedHashMap<>();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        methods.put(words.get(0), method(words.get(1), words.subList(2, words.size())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return methods;
  }

  private static Method method(String permission, List<String> words) {
    List<Rest> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Verb verb = Verb.valueOf(words.get(i++));
      String path = words.get(i++);
      String body = verb == Verb.GET ? "" : "*";
      int status = 200;
      for (; i < words.size() && !words.get(i).equals("|"); i++) {
        if (words.get(i).equals(BODILESS)) {
          body = "";
        } else if (words.get(i).startsWith(BODY)) {
          body = words.get(i).substring(BODY.length());
        } else {
          status = Integer.parseInt(words.get(i));
        }
      }
      i++; // the separator
      rest.add(new Rest(verb, path, body, status));
    }
    return new Method(permission.equals(PUBLIC) ? Operation.PUBLIC : permission, rest);
  }
}
