package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.client.search.ListQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every method of every service returns a value or throws a {@link ZitadelException}, whatever the
 * server answers.
 */
class HostileAnswersTest extends ServerTest {
  private static final String DEEP = "[".repeat(2_000) + "]".repeat(2_000);

  static final List<String> ANSWERS =
      List.of(
          "",
          "null",
          "true",
          "0",
          "\"text\"",
          "[]",
          "{",
          "{}",
          DEEP,
          "{\"a\":" + DEEP + "}",
          all("null"),
          all("{}"),
          all("[]"),
          all("[null]"),
          all("[{}]"),
          all("[[]]"),
          all("0"),
          all("-1"),
          all("1e300"),
          all("1e999999999"),
          all("9223372036854775808"),
          all("true"),
          all("\"\""),
          all("\" \""),
          all("\"x\""),
          all("\"1e999999999s\""),
          all("\"9223372036854775807s\""),
          all("\"+999999999-12-31T23:59:59.999999999Z\""),
          all("{\"id\":\"1\"}"),
          all("[{\"id\":\"1\",\"key\":\"k\",\"userId\":\"1\"}]"));

  /** Every field that a service reads, all with the same value. */
  private static String all(String value) {
    StringBuilder json = new StringBuilder("{");
    for (String field :
        List.of(
                "id userId user details result users sessions session sessionId sessionToken project"
                    .split(" "),
                "projectId projects projectRoles projectGrants application applicationId applications"
                    .split(" "),
                "authorizations administrators metadata settings pagination totalResult timestamp key"
                    .split(" "),
                "keys keyId keyContent keyDetails token tokenId clientSecret verificationCode inviteCode"
                    .split(" "),
                "organizationId organization organizations domains createdAdmins defaultOrgId state"
                    .split(" "),
                "creationDate changeDate expirationDate sequence human machine factors userAgent roles"
                    .split(" "),
                "authMethodTypes uri secret oidcConfiguration apiConfiguration clientId value instance"
                    .split(" "),
                "username loginNames name primaryDomain passwordCheckLifetime minLength maxAgeDays"
                    .split(" "),
                "allowedLanguages embeddedIframe resourceOwnerType secondFactors clockSkew projectGrant"
                    .split(" "))
            .stream()
            .flatMap(Stream::of)
            .toList()) {
      json.append(json.length() == 1 ? "" : ",").append("\"%s\":%s".formatted(field, value));
    }
    return json.append('}').toString();
  }

  /** What errors are read from: of Connect, REST and OAuth. */
  static final List<String> ERRORS =
      Stream.of(
              "null",
              "true",
              "0",
              "-1",
              "1e300",
              "\"\"",
              "\" \"",
              "\"x\"",
              "[]",
              "[null]",
              "[{}]",
              "[[]]",
              "{}",
              DEEP,
              "{\"id\":5}",
              "[{\"debug\":{\"id\":{}}}]",
              "\"(\"",
              "\"a (A-b) (\"")
          .flatMap(
              value ->
                  Stream.of(
                      value,
                      "{\"code\":%1$s,\"message\":%1$s,\"details\":%1$s,\"error\":%1$s,\"error_description\":%1$s}"
                          .formatted(value)))
          .toList();

  @ParameterizedTest(name = "answer {index}")
  @FieldSource("ANSWERS")
  void everyCallGivesAValueOrAnExceptionOfTheClient(String answer) throws Exception {
    assertOnlyExceptionsOfTheClient(200, "application/json", answer);
  }

  @ParameterizedTest
  @CsvSource({
    "400, application/json",
    "401, application/json",
    "404, application/json",
    "500, application/json",
    "200, text/html",
    "500, text/html"
  })
  void everyRefusalGivesAnExceptionOfTheClient(int status, String type) throws Exception {
    List<String> answers = new ArrayList<>(List.of("", "{", "<html>", "\u0000"));
    answers.addAll(ERRORS);
    for (String answer : answers) {
      assertOnlyExceptionsOfTheClient(status, type, answer);
    }
  }

  private void assertOnlyExceptionsOfTheClient(int status, String contentType, String answer)
      throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return response(status, contentType, answer);
          }
        });
    List<String> others = new ArrayList<>();
    int called = 0;
    try (ZitadelClient client =
        ZitadelClient.builder(host()).accessToken("token").attempts(1).build()) {
      for (Class<?> type : List.of(Map.class, Void.class, JsonNode.class, String.class)) {
        try {
          client.call(GET_USER, Map.of(), type);
          client.rest("GET", "/auth/v1/users/me", null, type);
        } catch (ZitadelException e) {
          // as it should be
        }
      }
      for (Object service : services(client)) {
        for (Method method : callable(service)) {
          called++;
          try {
            Object result = method.invoke(service, arguments(method));
            if (result instanceof Stream<?> stream) {
              stream.forEach(item -> {});
            }
            assertThat(result == null || result.toString() != null).isTrue();
          } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof ZitadelException)) {
              others.add(method + ": " + e.getCause());
            }
          } catch (ZitadelException e) {
            // from the stream
          }
        }
      }
    }
    assertThat(others).as("%d %s %s", status, contentType, answer).isEmpty();
    assertThat(called).isGreaterThan(100);
  }

  @Test
  void answerWithoutRequiredFieldsIsRefused() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return response(200, "application/json", "{}");
          }
        });
    List<String> accepted = new ArrayList<>();
    try (ZitadelClient client = ZitadelClient.builder(host()).accessToken("token").build()) {
      for (Object service : services(client)) {
        for (Method method : callable(service)) {
          Class<?> type = method.getReturnType();
          if (type.isRecord()
              && !type.getSimpleName().equals("Page")
              && !type.getSimpleName().equals("OAuthAnswer")) {
            try {
              method.invoke(service, arguments(method));
              accepted.add(method.toString());
            } catch (InvocationTargetException e) {
              assertThat(e.getCause()).isInstanceOf(ZitadelException.class);
            }
          }
        }
      }
    }
    assertThat(accepted).isEmpty();
  }

  static List<Object> services(ZitadelClient client) throws Exception {
    List<Object> services = new ArrayList<>(List.of(client));
    for (int i = 0; i < services.size(); i++) {
      Object parent = services.get(i);
      for (Method method : parent.getClass().getMethods()) {
        Class<?> type = method.getReturnType();
        if (method.getParameterCount() == 0
            && type != ZitadelClient.class
            && !type.isRecord()
            && type.getName().startsWith("io.zitadeltestkit.client.")
            && !Modifier.isStatic(method.getModifiers())) {
          services.add(method.invoke(parent));
        }
      }
    }
    return services;
  }

  private static List<Method> callable(Object service) {
    return Stream.of(service.getClass().getMethods())
        .filter(method -> method.getDeclaringClass() == service.getClass())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(
            method ->
                !List.of("toString", "close", "as", "inOrganization", "await", "call", "rest")
                    .contains(method.getName()))
        .toList();
  }

  private static Object[] arguments(Method method) throws Exception {
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(method.getGenericParameterTypes()[i]);
    }
    return arguments;
  }

  private static Object argument(Type declared) throws Exception {
    if (declared instanceof ParameterizedType generic && generic.getRawType() == Collection.class) {
      return List.of(argument(generic.getActualTypeArguments()[0]));
    }
    if (declared instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return Map.of("key", argument(generic.getActualTypeArguments()[1]));
    }
    Class<?> type = (Class<?>) declared;
    if (type == String.class) {
      return "1";
    }
    if (type == Duration.class) {
      return Duration.ofMillis(30);
    }
    if (type == Instant.class) {
      return Instant.parse("2030-01-01T00:00:00Z");
    }
    if (type == String[].class) {
      return new String[] {"1"};
    }
    if (type.isArray()) {
      Object array = java.lang.reflect.Array.newInstance(type.getComponentType(), 1);
      java.lang.reflect.Array.set(array, 0, argument(type.getComponentType()));
      return array;
    }
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .filter(constant -> !constant.toString().startsWith("UN"))
          .findFirst()
          .orElseThrow();
    }
    if (ListQuery.class.isAssignableFrom(type)) {
      return type.getMethod("all").invoke(null);
    }
    return io.zitadeltestkit.client.Samples.of(type);
  }
}
