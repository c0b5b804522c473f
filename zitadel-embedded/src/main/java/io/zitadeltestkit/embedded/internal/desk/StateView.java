package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.desk.ClientSettings.Kind;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instance, people and applications on the page. */
final class StateView {
  /** Longer lists are not useful; a benchmark has a hundred thousand. */
  static final int SHOWN = 100;

  private StateView() {}

  static Map<String, Object> instance(Instance instance) {
    State state = instance.state();
    InstanceInfo info = InstanceInfo.of(state);
    return Map.of(
        "id", instance.id(),
        "instanceName", info.name(),
        "organizations",
            Limited.of(
                state
                    .all(Organization.TABLE)
                    .sorted(Comparator.comparingLong(one -> one.stamp().order())),
                one -> Map.of("name", one.name(), "id", one.id())));
  }

  static Limited people(Instance instance, SeedPasswords passwords) {
    State state = instance.state();
    return Limited.of(
        state
            .all(User.TABLE)
            .sorted(
                Comparator.comparing(User::isMachine)
                    .thenComparingLong(user -> user.stamp().order())),
        user -> {
          Map<String, Object> row = new HashMap<>();
          row.put("name", user.displayName());
          row.put("loginName", LoginNames.preferred(state, user));
          row.put("id", user.id());
          row.put("kind", user.isMachine() ? "service user" : "person");
          row.put("state", user.state().name().toLowerCase(Locale.ROOT));
          row.put("organization", organization(state, user.orgId()));
          row.put("password", passwords.of(user).orElse(""));
          row.put("roles", roles(state, user));
          return row;
        });
  }

  private static String organization(State state, String orgId) {
    return state.find(Organization.TABLE, orgId).map(Organization::name).orElse("");
  }

  private static String roles(State state, User user) {
    return state
        .lookup(Authorization.TABLE, Authorization.BY_USER, user.id())
        .sorted(Comparator.comparingLong(given -> given.stamp().order()))
        .map(
            given ->
                state.find(Project.TABLE, given.projectId()).map(Project::name).orElse("")
                    + ": "
                    + String.join(", ", given.roleKeys()))
        .collect(Collectors.joining("; "));
  }

  static Limited applications(Instance instance, String issuer) {
    State state = instance.state();
    String own = InstanceInfo.of(state).projectId();
    Stream<Application> applications =
        state
            .all(
                Application.TABLE,
                application -> application.saml() == null && !application.projectId().equals(own))
            .sorted(Comparator.comparingLong(application -> application.stamp().order()));
    return Limited.of(applications, application -> client(state, application).row(issuer));
  }

  private static ClientSettings client(State state, Application application) {
    OidcConfig oidc = application.oidc();
    return new ClientSettings(
        application.id(),
        application.name(),
        state.find(Project.TABLE, application.projectId()).map(Project::name).orElse(""),
        application.projectId(),
        application.clientId(),
        oidc == null ? Kind.API : Kind.valueOf(oidc.applicationType().name()),
        oidc == null ? !application.secretHash().isEmpty() : oidc.needsSecret(),
        oidc == null ? List.of() : oidc.redirectUris());
  }
}
