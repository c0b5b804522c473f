package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.Faults;
import io.zitadeltestkit.embedded.Requests;
import io.zitadeltestkit.embedded.ServerClock;
import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.internal.provision.ServiceUser;
import io.zitadeltestkit.message.ZitadelMessages;
import io.zitadeltestkit.seed.Seeded;
import io.zitadeltestkit.token.ZitadelTokens;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Checks a parameter, and gets its value from the environment of the test. */
final class Injection {
  private static final List<Class<?>> TYPES =
      List.of(
          ZitadelClient.class,
          TestServiceUser.class,
          TestOrganization.class,
          ZitadelServer.class,
          Seeded.class,
          TestUser.class,
          TestProject.class,
          TestApplication.class,
          ZitadelTokens.class,
          ZitadelMessages.class,
          EmbeddedZitadel.class,
          ServerClock.class,
          Faults.class,
          Requests.class);

  private final ParameterContext context;
  private final Class<?> type;
  private final boolean owner;
  private final Optional<List<ManagerRole>> roles;
  private final InjectionPoint point;

  private Injection(ParameterContext context) {
    this.context = context;
    this.point = InjectionPoint.of(context);
    this.type = context.getParameter().getType();
    this.owner = context.isAnnotated(InstanceOwner.class);
    this.roles =
        context
            .findAnnotation(WithRoles.class)
            .map(
                annotation ->
                    SettingsSource.parseRoles(
                        Arrays.asList(annotation.value()), sourceOfRoles(context)));
  }

  private static String sourceOfRoles(ParameterContext context) {
    return "@WithRoles of " + ParameterName.of(context);
  }

  /**
   * {@return whether the toolkit is responsible for a parameter} It also claims those of its types
   * that it can't inject, to refuse them with an explanation.
   */
  static boolean claims(ParameterContext context) {
    Class<?> type = context.getParameter().getType();
    return TYPES.contains(type)
        || context.isAnnotated(InstanceOwner.class)
        || context.isAnnotated(WithRoles.class)
        || ToolkitTypes.contains(type)
        || InjectionPoint.of(context).isAnnotated();
  }

  static Injection of(ParameterContext context) {
    Injection injection = new Injection(context);
    injection.check();
    return injection;
  }

  private void check() {
    FixtureInjection.check(point);
    if (!TYPES.contains(type)) {
      throw refusal(
          "has the type %s, which the toolkit does not inject. It injects ZitadelClient, TestServiceUser, TestOrganization, ZitadelServer, Seeded, ZitadelTokens, ZitadelMessages, TestUser, TestProject and TestApplication, and the embedded server of a class that has one of its own; services are reached through the client, such as zitadel.users()."
              .formatted(type.getName()));
    }
    if (owner && type != ZitadelClient.class) {
      throw refusal(
          "has @InstanceOwner, which goes with a ZitadelClient, not with %s."
              .formatted(type.getSimpleName()));
    }
    if (roles.isPresent() && type != ZitadelClient.class && type != TestServiceUser.class) {
      throw refusal(
          "has @WithRoles, which goes with a ZitadelClient or TestServiceUser, not with %s."
              .formatted(type.getSimpleName()));
    }
    if (owner && roles.isPresent()) {
      throw refusal("has @InstanceOwner and @WithRoles; it can be only one of them.");
    }
    checkSecondClient();
  }

  private void checkSecondClient() {
    long before =
        Arrays.stream(context.getDeclaringExecutable().getParameters())
            .limit(context.getIndex())
            .filter(Injection::isPlainClient)
            .count();
    if (before > 0 && isPlainClient(context.getParameter())) {
      throw refusal(
          "is a second ZitadelClient without a qualifier, and would be the same as the first. Add"
              + " @WithRoles(\"ORG_OWNER_VIEWER\") (or other roles) for a further service user, or"
              + " @InstanceOwner for the instance owner.");
    }
  }

  /** An annotation may mean another client, possibly of another extension. */
  private static boolean isPlainClient(Parameter parameter) {
    return parameter.getType() == ZitadelClient.class && parameter.getAnnotations().length == 0;
  }

  private ParameterResolutionException refusal(String problem) {
    return new ParameterResolutionException(ParameterName.of(context) + " " + problem);
  }

  Object from(Fixtures fixtures, ExtensionContext extensionContext) {
    if (type == ZitadelTokens.class) {
      return new ZitadelTokens(new TestTokens(fixtures, extensionContext));
    }
    if (FixtureInjection.isWanted(point)) {
      return FixtureInjection.value(point, fixtures);
    }
    TestEnvironment environment = fixtures.environment();
    if (type == ZitadelMessages.class) {
      return new ZitadelMessages(environment.messages());
    }
    if (OwnServer.has(type)) {
      return OwnServer.value(type, environment);
    }
    if (type == ZitadelServer.class) {
      return environment.server();
    }
    if (type == Seeded.class) {
      return environment
          .seeded()
          .orElseThrow(
              () ->
                  refusal(
                      "is a Seeded, but no seed is set. Name one: @ZitadelTest(seed ="
                          + " \"acme.yaml\"), or the property zitadel.testkit.seed."));
    }
    if (owner) {
      return environment.ownerClient();
    }
    if (type == TestOrganization.class) {
      return environment.organization();
    }
    ServiceUser user =
        roles
            .map(
                wanted ->
                    RoleRefusal.explained(
                        wanted,
                        () -> sourceOfRoles(context),
                        () -> environment.serviceUser(wanted)))
            .or(() -> ofItsName(fixtures))
            .orElseGet(environment::serviceUser);
    return type == ZitadelClient.class ? user.client() : new TestServiceUser(user);
  }

  /** {@return the service user of the fixtures with the parameter's name} */
  private Optional<ServiceUser> ofItsName(Fixtures fixtures) {
    return type == TestServiceUser.class
        ? point.name().flatMap(fixtures::serviceUser)
        : Optional.empty();
  }
}
