package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.internal.Setting;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Finds the settings of a test class; the nearest wins: builder or annotation, annotation of the
 * enclosing class, JUnit's configuration parameters (which include system properties), the
 * environment, the default.
 */
final class SettingsSource {
  private static final String ROLES = "roles";

  private final ZitadelExtensionBuilder builder;
  private final Map<String, String> environment;

  SettingsSource(ZitadelExtensionBuilder builder, Map<String, String> environment) {
    this.builder = builder;
    this.environment = environment;
  }

  Settings of(ExtensionContext context) {
    Settings settings =
        new Settings(
            choice(context, "backend", builder.backend, ZitadelTest::backend, Backend.AUTO),
            choice(context, "server", builder.server, ZitadelTest::server, Server.SHARED),
            choice(
                context,
                "isolation",
                builder.isolation,
                ZitadelTest::isolation,
                Isolation.ORGANIZATION),
            choice(
                context,
                "lifecycle",
                builder.lifecycle,
                ZitadelTest::lifecycle,
                Lifecycle.PER_CLASS),
            roles(context),
            tokenLifetime(context),
            seed(context),
            keepOnFailure(context));
    if (settings.server() == Server.OWN && settings.isolation() == Isolation.SHARED) {
      throw new ExtensionConfigurationException(
          "%s has a server of its own (server = OWN) and shares its organization with other classes (isolation = SHARED); it can be only one of them."
              .formatted(context.getRequiredTestClass().getName()));
    }
    return settings;
  }

  /**
   * {@return whether a class brings settings of its own, and so does not share the organization of
   * its enclosing class}
   */
  static boolean isConfigured(Class<?> testClass) {
    return AnnotationSupport.isAnnotated(testClass, ZitadelTest.class)
        || !AnnotationSupport.findAnnotatedFields(
                testClass,
                RegisterExtension.class,
                field -> field.getType() == ZitadelExtension.class,
                HierarchyTraversalMode.TOP_DOWN)
            .isEmpty();
  }

  private <E extends Enum<E>> E choice(
      ExtensionContext context,
      String name,
      E built,
      Function<ZitadelTest, E> attribute,
      E byDefault) {
    if (isChosen(built)) {
      return built;
    }
    return annotated(context, annotation -> isChosen(attribute.apply(annotation)))
        .map(type -> attribute.apply(annotation(type)))
        .or(
            () ->
                configured(context, name)
                    .map(found -> parseChoice(found, byDefault.getDeclaringClass())))
        .orElse(byDefault);
  }

  private static boolean isChosen(Enum<?> value) {
    return !value.name().equals("INHERIT");
  }

  private List<ManagerRole> roles(ExtensionContext context) {
    if (!builder.roles.isEmpty()) {
      return builder.roles;
    }
    return withRoles(context)
        .map(type -> parseRoles(Arrays.asList(annotation(type).roles()), ofRoles(context)))
        .or(
            () ->
                configured(context, ROLES)
                    .map(
                        found ->
                            parseRoles(
                                Arrays.asList(found.value().split(",", -1)), found.source())))
        .orElse(Settings.DEFAULT_ROLES);
  }

  /** {@return where the roles of the service user are set, for messages} */
  String ofRoles(ExtensionContext context) {
    String testClass = context.getRequiredTestClass().getName();
    if (!builder.roles.isEmpty()) {
      return "roles of the ZitadelExtension in " + testClass;
    }
    return withRoles(context)
        .map(type -> "roles of @ZitadelTest on " + type.getName())
        .or(() -> configured(context, ROLES).map(found -> found.source() + ", for " + testClass))
        .orElse("default of " + testClass);
  }

  private static Optional<Class<?>> withRoles(ExtensionContext context) {
    return annotated(context, annotation -> annotation.roles().length > 0);
  }

  private Duration tokenLifetime(ExtensionContext context) {
    if (builder.tokenLifetime != null) {
      return builder.tokenLifetime;
    }
    return annotated(context, annotation -> !annotation.tokenLifetime().isEmpty())
        .map(
            type ->
                Durations.parse(
                    annotation(type).tokenLifetime(),
                    "tokenLifetime of @ZitadelTest on " + type.getName()))
        .or(
            () ->
                configured(context, "token-lifetime")
                    .map(found -> Durations.parse(found.value(), found.source())))
        .orElse(Settings.DEFAULT_TOKEN_LIFETIME);
  }

  private String seed(ExtensionContext context) {
    if (!builder.seed.isEmpty()) {
      return builder.seed;
    }
    return annotated(context, annotation -> !annotation.seed().isEmpty())
        .map(type -> annotation(type).seed())
        .or(() -> configured(context, "seed").map(Found::value))
        .orElse("");
  }

  private boolean keepOnFailure(ExtensionContext context) {
    return builder.keepOnFailure
        || annotated(context, ZitadelTest::keepOnFailure).isPresent()
        || configured(context, "keep-on-failure").filter(SettingsSource::parseFlag).isPresent();
  }

  private static boolean parseFlag(Found found) {
    return switch (found.value().toLowerCase(Locale.ROOT)) {
      case "true", "on" -> true;
      case "false", "off" -> false;
      default ->
          throw new ExtensionConfigurationException(
              "The %s is \"%s\"; it can be true, false.".formatted(found.source(), found.value()));
    };
  }

  /** {@return the nearest of the class and its enclosing classes whose annotation has a value} */
  private static Optional<Class<?>> annotated(
      ExtensionContext context, Predicate<ZitadelTest> hasValue) {
    return Stream.<Class<?>>iterate(
            context.getRequiredTestClass(), type -> type != null, Class::getEnclosingClass)
        .filter(
            type ->
                AnnotationSupport.findAnnotation(type, ZitadelTest.class)
                    .filter(hasValue)
                    .isPresent())
        .findFirst();
  }

  private static ZitadelTest annotation(Class<?> type) {
    return AnnotationSupport.findAnnotation(type, ZitadelTest.class).orElseThrow();
  }

  /** A value from outside the code, and its source, for messages. */
  private record Found(String value, String source) {}

  private Optional<Found> configured(ExtensionContext context, String name) {
    String property = Setting.property(name);
    String variable = Setting.variable(name);
    return context
        .getConfigurationParameter(property)
        .map(value -> new Found(value.strip(), "property " + property))
        .or(
            () ->
                Optional.ofNullable(environment.get(variable))
                    .map(value -> new Found(value.strip(), "variable " + variable)))
        .filter(found -> !found.value().isEmpty());
  }

  private static <E extends Enum<E>> E parseChoice(Found found, Class<E> type) {
    List<E> choices =
        Arrays.stream(type.getEnumConstants()).filter(SettingsSource::isChosen).toList();
    return choices.stream()
        .filter(choice -> choice.name().equalsIgnoreCase(found.value().replace('-', '_')))
        .findFirst()
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    "The %s is \"%s\"; it can be %s."
                        .formatted(
                            found.source(),
                            found.value(),
                            String.join(
                                ", ",
                                choices.stream()
                                    .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                    .toList()))));
  }

  static List<ManagerRole> parseRoles(List<String> names, String source) {
    return names.stream()
        .map(String::strip)
        .map(
            name -> {
              if (!name.matches("[A-Z][A-Z0-9_]*")) {
                throw new ExtensionConfigurationException(
                    "The %s has \"%s\", which is not a manager role. Roles are written like ORG_OWNER, ORG_USER_MANAGER or IAM_OWNER_VIEWER."
                        .formatted(source, name));
              }
              return ManagerRole.of(name);
            })
        .toList();
  }
}
