package io.zitadeltestkit.assertj;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads responses of well-known HTTP clients. Spring's and REST Assured's are recognized by type
 * name and called by reflection, so the toolkit depends on neither and works with all their
 * versions.
 */
final class KnownAnswers {
  private static final Map<String, Function<Object, HttpAnswer>> ADAPTERS = new LinkedHashMap<>();

  static {
    ADAPTERS.put("org.springframework.http.ResponseEntity", KnownAnswers::ofEntity);
    ADAPTERS.put(
        "org.springframework.test.web.servlet.ResultActions",
        actions -> ofServlet(call(call(actions, "andReturn"), "getResponse")));
    ADAPTERS.put("org.springframework.test.web.servlet.MvcResult", KnownAnswers::ofMockMvc);
    ADAPTERS.put(
        "org.springframework.test.web.servlet.assertj.MvcTestResult", KnownAnswers::ofMockMvc);
    ADAPTERS.put("org.springframework.mock.web.MockHttpServletResponse", KnownAnswers::ofServlet);
    ADAPTERS.put(
        "org.springframework.test.web.reactive.server.ExchangeResult", KnownAnswers::ofExchange);
    ADAPTERS.put(
        "org.springframework.test.web.reactive.server.WebTestClient$ResponseSpec",
        spec -> ofExchange(call(call(spec, "expectBody"), "returnResult")));
    ADAPTERS.put(
        "org.springframework.test.web.servlet.client.ExchangeResult", KnownAnswers::ofExchange);
    ADAPTERS.put(
        "org.springframework.test.web.servlet.client.RestTestClient$ResponseSpec",
        spec -> ofExchange(call(call(spec, "expectBody"), "returnResult")));
    ADAPTERS.put("io.restassured.response.Response", KnownAnswers::ofRestAssured);
    ADAPTERS.put(
        "io.restassured.response.ValidatableResponse",
        answer -> ofRestAssured(call(call(answer, "extract"), "response")));
  }

  private KnownAnswers() {}

  static HttpAnswer of(Object response) {
    if (response instanceof HttpAnswer answer) {
      return answer;
    }
    if (response instanceof HttpResponse<?> answer) {
      return HttpAnswer.of(
          answer.statusCode(),
          name -> answer.headers().allValues(name),
          () -> Objects.toString(answer.body(), ""));
    }
    return ADAPTERS.entrySet().stream()
        .filter(adapter -> isA(response.getClass(), adapter.getKey()))
        .findFirst()
        .map(adapter -> adapter.getValue().apply(response))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A %s is no HTTP response that is known here: those of java.net.http.HttpClient, Spring (ResponseEntity, MockMvc, WebTestClient, RestTestClient) and REST Assured are. Wrap it: assertThatResponse(HttpAnswer.of(status, headers, body))."
                        .formatted(response.getClass().getName())));
  }

  private static HttpAnswer ofEntity(Object entity) {
    return HttpAnswer.of(
        status(call(entity, "getStatusCode")),
        name -> texts(call(call(entity, "getHeaders"), "getOrEmpty", name)),
        () -> text(find(entity, "getBody").map(method -> invoke(entity, method)).orElse(null)));
  }

  private static HttpAnswer ofMockMvc(Object result) {
    return ofServlet(call(result, "getResponse"));
  }

  private static HttpAnswer ofServlet(Object response) {
    return HttpAnswer.of(
        (Integer) call(response, "getStatus"),
        name -> texts(call(response, "getHeaders", name)),
        () -> text(call(response, "getContentAsString")));
  }

  private static HttpAnswer ofExchange(Object exchange) {
    return HttpAnswer.of(
        status(call(exchange, "getStatus")),
        name -> texts(call(call(exchange, "getResponseHeaders"), "getOrEmpty", name)),
        () -> text(call(exchange, "getResponseBodyContent")));
  }

  private static HttpAnswer ofRestAssured(Object response) {
    return HttpAnswer.of(
        (Integer) call(response, "statusCode"),
        name -> texts(call(call(response, "getHeaders"), "getValues", name)),
        () -> text(call(response, "asString")));
  }

  private static int status(Object status) {
    return (Integer) call(status, "value");
  }

  private static List<String> texts(Object values) {
    return ((List<?>) values).stream().map(String::valueOf).toList();
  }

  private static String text(@Nullable Object body) {
    return body instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : Objects.toString(body, "");
  }

  private static boolean isA(Class<?> type, String name) {
    return hierarchy(type).stream().anyMatch(ancestor -> ancestor.getName().equals(name));
  }

  private static Object call(Object target, String name, Object... arguments) {
    Method method =
        find(target, name, arguments)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "A %s has no method %s, which those of the known versions have. Wrap the response: assertThatResponse(HttpAnswer.of(status, headers, body))."
                            .formatted(target.getClass().getName(), name)));
    return Objects.requireNonNull(invoke(target, method, arguments), name);
  }

  /** The implementing class may not be public, so this finds the method in a public supertype. */
  private static Optional<Method> find(Object target, String name, Object... arguments) {
    return hierarchy(target.getClass()).stream()
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .flatMap(type -> List.of(type.getMethods()).stream())
        .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
        .filter(method -> method.getName().equals(name))
        .filter(method -> takes(method, arguments))
        .findFirst();
  }

  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object invoke(Object target, Method method, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "The response could not be read: " + e.getTargetException(), e.getTargetException());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("The response could not be read: " + e.getMessage(), e);
    }
  }

  private static List<Class<?>> hierarchy(Class<?> type) {
    List<Class<?>> all = new ArrayList<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      Class<?> next = open.remove();
      if (!all.contains(next)) {
        all.add(next);
        if (next.getSuperclass() != null) {
          open.add(next.getSuperclass());
        }
        open.addAll(List.of(next.getInterfaces()));
      }
    }
    return all;
  }
}
