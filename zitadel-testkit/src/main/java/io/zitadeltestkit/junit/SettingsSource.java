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
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Finds the settings of a test class; the nearest wins: builder or annotation, annotation of the
 * enclosing class, JUnit's configuration parameters (which include system properties), the
 * environment, the default.
 */
final class SettingsSource {
  private static final Namespace NAMESPACE = Namespace.create(SettingsSource.class);
  private static final String ROLES = "roles";

  private final ZitadelExtensionBuilder builder;
  private final Map<String, String> environment;

  SettingsSource(ZitadelExtensionBuilder builder, Map<String, String> environment) {
    this.builder = builder;
    this.environment = environment;
  }

  /** A class may have several extensions, each with settings of its own. */
  private record Key(SettingsSource source, Class<?> testClass) {}

  /** A test class, and JUnit's configuration parameters. */
  private record Subject(Class<?> testClass, Function<String, Optional<String>> parameters) {
    static Subject of(ExtensionContext context) {
      return new Subject(context.getRequiredTestClass(), context::getConfigurationParameter);
    }
  }

  /** {@return the settings of a test or class} They are read once for each class. */
  Settings of(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            new Key(this, context.getRequiredTestClass()),
            absent -> of(Subject.of(context)),
            Settings.class);
  }

  /** {@return the settings from the code of a class, without JUnit's parameters} */
  Settings ofCode(Class<?> testClass) {
    return of(new Subject(testClass, parameter -> Optional.empty()));
  }

  /**
   * {@return the class in whose code the isolation is set; empty if it comes from outside or is the
   * default}
   */
  Optional<Class<?>> ofIsolation(Class<?> testClass) {
    return isChosen(builder.isolation)
        ? Optional.of(testClass)
        : annotated(
            new Subject(testClass, parameter -> Optional.empty()),
            annotation -> isChosen(annotation.isolation()));
  }

  private Settings of(Subject subject) {
    Settings settings =
        new Settings(
            choice(subject, "backend", builder.backend, ZitadelTest::backend, Backend.AUTO),
            choice(subject, "server", builder.server, ZitadelTest::server, Server.SHARED),
            choice(
                subject,
                "isolation",
                builder.isolation,
                ZitadelTest::isolation,
                Isolation.ORGANIZATION),
            choice(
                subject,
                "lifecycle",
                builder.lifecycle,
                ZitadelTest::lifecycle,
                Lifecycle.PER_CLASS),
            roles(subject),
            tokenLifetime(subject),
            text(subject, "seed", builder.seed, ZitadelTest::seed),
            text(subject, "version", builder.version, ZitadelTest::version),
            keepOnFailure(subject));
    if (settings.server() == Server.OWN && settings.isolation() == Isolation.SHARED) {
      throw new ExtensionConfigurationException(
          "%s has a server of its own (server = OWN) and shares its organization with other classes (isolation = SHARED); it can be only one of them."
              .formatted(subject.testClass().getName()));
    }
    return settings;
  }

  /**
   * {@return whether a class has settings of its own, and so does not share the organization of its
   * enclosing class}
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
      Subject subject, String name, E built, Function<ZitadelTest, E> attribute, E byDefault) {
    if (isChosen(built)) {
      return built;
    }
    return annotated(subject, annotation -> isChosen(attribute.apply(annotation)))
        .map(type -> attribute.apply(annotation(type)))
        .or(
            () ->
                configured(subject, name)
                    .map(found -> parseChoice(found, byDefault.getDeclaringClass())))
        .orElse(byDefault);
  }

  private static boolean isChosen(Enum<?> value) {
    return !value.name().equals("INHERIT");
  }

  private List<ManagerRole> roles(Subject subject) {
    if (!builder.roles.isEmpty()) {
      return builder.roles;
    }
    return withRoles(subject)
        .map(type -> parseRoles(Arrays.asList(annotation(type).roles()), ofRoles(subject)))
        .or(
            () ->
                configured(subject, ROLES)
                    .map(
                        found ->
                            parseRoles(
                                Arrays.asList(found.value().split(",", -1)), found.source())))
        .orElse(Settings.DEFAULT_ROLES);
  }

  /** {@return where the roles of the service user are set, for messages} */
  String ofRoles(ExtensionContext context) {
    return ofRoles(Subject.of(context));
  }

  private String ofRoles(Subject subject) {
    String testClass = subject.testClass().getName();
    if (!builder.roles.isEmpty()) {
      return "roles of the ZitadelExtension in " + testClass;
    }
    return withRoles(subject)
        .map(type -> "roles of @ZitadelTest on " + type.getName())
        .or(() -> configured(subject, ROLES).map(found -> found.source() + ", for " + testClass))
        .orElse("default of " + testClass);
  }

  private static Optional<Class<?>> withRoles(Subject subject) {
    return annotated(subject, annotation -> annotation.roles().length > 0);
  }

  /** {@return whether every class reports the roles that it needs} */
  boolean isReportingRoles(ExtensionContext context) {
    return configured(Subject.of(context), "report-roles")
        .filter(SettingsSource::parseFlag)
        .isPresent();
  }

  private Duration tokenLifetime(Subject subject) {
    if (builder.tokenLifetime != null) {
      return builder.tokenLifetime;
    }
    return annotated(subject, annotation -> !annotation.tokenLifetime().isEmpty())
        .map(
            type ->
                Durations.parse(
                    annotation(type).tokenLifetime(),
                    "tokenLifetime of @ZitadelTest on " + type.getName()))
        .or(
            () ->
                configured(subject, "token-lifetime")
                    .map(found -> Durations.parse(found.value(), found.source())))
        .orElse(Settings.DEFAULT_TOKEN_LIFETIME);
  }

  /** {@return a text; empty if it is not set} */
  private String text(
      Subject subject, String name, String built, Function<ZitadelTest, String> attribute) {
    if (!built.isEmpty()) {
      return built;
    }
    return annotated(subject, annotation -> !attribute.apply(annotation).isEmpty())
        .map(type -> attribute.apply(annotation(type)))
        .or(() -> configured(subject, name).map(Found::value))
        .orElse("");
  }

  private boolean keepOnFailure(Subject subject) {
    return builder.keepOnFailure
        || annotated(subject, ZitadelTest::keepOnFailure).isPresent()
        || configured(subject, "keep-on-failure").filter(SettingsSource::parseFlag).isPresent();
  }

  private static boolean parseFlag(Found found) {
    try {
      return Setting.flag(found.source(), found.value());
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(String.valueOf(e.getMessage()));
    }
  }

  /** {@return the nearest of the class and its enclosing classes whose annotation has a value} */
  private static Optional<Class<?>> annotated(Subject subject, Predicate<ZitadelTest> hasValue) {
    return Stream.<Class<?>>iterate(
            subject.testClass(), type -> type != null, Class::getEnclosingClass)
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

  private Optional<Found> configured(Subject subject, String name) {
    String property = Setting.property(name);
    String variable = Setting.variable(name);
    return subject
        .parameters()
        .apply(property)
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
