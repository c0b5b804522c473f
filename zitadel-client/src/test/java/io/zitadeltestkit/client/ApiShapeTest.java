package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING, "The client speaks with one voice". */
class ApiShapeTest {
  /** Operations on the objects of a service. */
  private static final Set<String> VERBS =
      Set.of(
          "create",
          "get",
          "find",
          "list",
          "listAll",
          "stream",
          "awaitListed",
          "update",
          "delete",
          "activate",
          "deactivate");

  /**
   * Operations on parts of an object, followed by the part's name: {@code addKey}, {@code
   * listKeys}.
   */
  private static final Pattern OF_PARTS =
      Pattern.compile("(add|remove|rotate|list|get|set|verify|create|send)[A-Z][A-Za-z]+");

  /** Operations of Zitadel that no general verb describes. */
  private static final Set<String> OPERATIONS =
      Set.of("lock", "unlock", "invite", "acceptInvite", "change");

  /** In services for parts of an object, the verbs need no noun. */
  private static final Set<String> IN_PARTS = Set.of("add", "remove", "set");

  private static List<Object> services() throws Exception {
    try (ZitadelClient client = ZitadelClient.builder("http://localhost").build()) {
      return HostileAnswersTest.services(client).stream()
          .filter(service -> !(service instanceof ZitadelClient))
          .filter(service -> !service.getClass().getSimpleName().equals("OAuthService"))
          .toList();
    }
  }

  private static Stream<Method> methods(Object service) {
    return Stream.of(service.getClass().getMethods())
        .filter(method -> method.getDeclaringClass() == service.getClass())
        .filter(method -> !Modifier.isStatic(method.getModifiers()));
  }

  @Test
  void servicesUseOneSetOfVerbs() throws Exception {
    Set<String> others = new TreeSet<>();
    for (Object service : services()) {
      methods(service)
          .filter(Predicate.not(ApiShapeTest::givesAService))
          .map(Method::getName)
          .filter(name -> !VERBS.contains(name) && !OPERATIONS.contains(name))
          .filter(name -> !IN_PARTS.contains(name) && !OF_PARTS.matcher(name).matches())
          .forEach(name -> others.add(service.getClass().getSimpleName() + "." + name));
    }
    assertThat(others).isEmpty();
  }

  private static boolean givesAService(Method method) {
    return method.getParameterCount() == 0
        && method.getReturnType().getName().startsWith("io.zitadeltestkit.client.")
        && !method.getReturnType().isRecord();
  }

  /** All services with lists have the same methods to read them. */
  @Test
  void servicesWithAListHaveAllWaysToReadIt() throws Exception {
    for (Object service : services()) {
      Set<String> names = methods(service).map(Method::getName).collect(Collectors.toSet());
      if (names.contains("stream")) {
        assertThat(names).as(service.getClass().getSimpleName()).contains("list", "listAll");
      }
      if (names.contains("get")) {
        assertThat(names).as(service.getClass().getSimpleName()).contains("find");
      }
      if (names.contains("activate")) {
        assertThat(names).as(service.getClass().getSimpleName()).contains("deactivate");
      }
    }
  }

  @Test
  void verbsReturnWhatTheyPromise() throws Exception {
    for (Object service : services()) {
      methods(service)
          .forEach(
              method -> {
                Class<?> type = method.getReturnType();
                switch (method.getName()) {
                  case "find" -> assertThat(type).as("%s", method).isEqualTo(Optional.class);
                  case "listAll" -> assertThat(type).as("%s", method).isEqualTo(List.class);
                  case "stream" -> assertThat(type).as("%s", method).isEqualTo(Stream.class);
                  case "list" -> assertThat(type.getSimpleName()).isEqualTo("Page");
                  case "delete", "remove", "activate", "deactivate" ->
                      assertThat(type).as("%s", method).isEqualTo(void.class);
                  default -> {}
                }
              });
    }
  }

  @Test
  void servicesCannotBeMadeByUsers() throws Exception {
    for (Object service : services()) {
      assertThat(service.getClass().getConstructors()).as("%s", service.getClass()).isEmpty();
      assertThat(
              Stream.of(service.getClass().getDeclaredMethods())
                  .filter(method -> Modifier.isStatic(method.getModifiers()))
                  .filter(method -> Modifier.isPublic(method.getModifiers())))
          .as("%s", service.getClass())
          .isEmpty();
    }
  }

  /** One spelling a field, whatever record, filter or request it is in. */
  @Test
  void fieldsAreSpeltOneWay() throws Exception {
    Set<String> wrong = new TreeSet<>();
    for (var type : PublicTypes.all()) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          misspelt(method.getName()).ifPresent(name -> wrong.add(type.getName() + "." + name));
        }
      }
      Object[] constants = type.getEnumConstants();
      for (Object constant : constants == null ? new Object[0] : constants) {
        String name = ((Enum<?>) constant).name();
        if (Set.of(
                "USER_NAME", "NICK_NAME", "FIRST_NAME", "LAST_NAME", "CREATION_DATE", "CHANGE_DATE")
            .contains(name)) {
          wrong.add(type.getName() + "." + name);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Optional<String> misspelt(String name) {
    return Pattern.compile(
                "userName|nickName|firstName|lastName|creationDate|changeDate|[oO]rganisation|(^|[a-z])[oO]rg([A-Z]|$)")
            .matcher(name)
            .find()
        ? Optional.of(name)
        : Optional.empty();
  }
}
