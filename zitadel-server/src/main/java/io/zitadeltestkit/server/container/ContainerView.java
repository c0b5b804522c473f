package io.zitadeltestkit.server.container;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.desk.ClientSettings;
import io.zitadeltestkit.embedded.internal.desk.ClientSettings.Kind;
import io.zitadeltestkit.embedded.internal.desk.Limited;
import io.zitadeltestkit.embedded.internal.desk.Spans;
import io.zitadeltestkit.server.remote.Remote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The data of a server, read by its API, for the page. */
final class ContainerView {
  private static final Map<String, ?> MANY = Map.of("limit", 1_000);

  private final Remote server;
  private final Function<String, String> passwords;

  ContainerView(Remote server, Function<String, String> passwords) {
    this.server = server;
    this.passwords = passwords;
  }

  Map<String, ?> values() {
    List<JsonNode> users =
        list("zitadel.user.v2.UserService/ListUsers", "query", "result", Map.of());
    Map<String, String> loginNames = new HashMap<>();
    users.forEach(user -> loginNames.put(id(user), user.path("preferredLoginName").asText()));
    Map<String, String> organizations = new LinkedHashMap<>();
    list("zitadel.org.v2.OrganizationService/ListOrganizations", "query", "result", Map.of())
        .forEach(one -> organizations.put(one.path("id").asText(), one.path("name").asText()));
    JsonNode instance = server.get("/admin/v1/instances/me").body().path("instance");
    return Map.of(
        "id", instance.path("id").asText(),
        "instanceName", instance.path("name").asText(),
        "organizations",
            Limited.of(
                organizations.entrySet().stream(),
                one -> Map.of("id", one.getKey(), "name", one.getValue())),
        "people", people(users, organizations),
        "applications", applications(),
        "tokens", tokens(loginNames));
  }

  private List<JsonNode> list(String method, String paging, String field, Map<String, ?> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put(paging, MANY);
    return stream(server.call(method, request).path(field)).toList();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static String id(JsonNode user) {
    return user.path("userId").asText();
  }

  private Limited people(List<JsonNode> users, Map<String, String> organizations) {
    Map<String, List<String>> roles = roles();
    return Limited.of(
        users.stream()
            .sorted(
                Comparator.comparing((JsonNode user) -> user.has("machine"))
                    .thenComparing(user -> user.path("details").path("creationDate").asText())),
        user -> {
          JsonNode human = user.path("human");
          Map<String, Object> row = new HashMap<>();
          row.put(
              "name",
              human.isMissingNode()
                  ? user.path("machine").path("name").asText()
                  : human.path("profile").path("displayName").asText());
          row.put("loginName", user.path("preferredLoginName").asText());
          row.put("id", id(user));
          row.put("kind", human.isMissingNode() ? "service user" : "person");
          row.put(
              "state",
              user.path("state").asText().replace("USER_STATE_", "").toLowerCase(Locale.ROOT));
          row.put(
              "organization",
              organizations.getOrDefault(user.path("details").path("resourceOwner").asText(), ""));
          row.put("password", passwords.apply(id(user)));
          row.put("roles", String.join("; ", roles.getOrDefault(id(user), List.of())));
          return row;
        });
  }

  private Map<String, List<String>> roles() {
    Map<String, List<String>> roles = new HashMap<>();
    for (JsonNode given :
        list(
            "zitadel.authorization.v2.AuthorizationService/ListAuthorizations",
            "pagination",
            "authorizations",
            Map.of())) {
      roles
          .computeIfAbsent(given.path("user").path("id").asText(), key -> new ArrayList<>())
          .add(
              given.path("project").path("name").asText()
                  + ": "
                  + String.join(
                      ", ",
                      stream(given.path("roles")).map(role -> role.path("key").asText()).toList()));
    }
    return roles;
  }

  private Limited applications() {
    Map<String, String> projects = new HashMap<>();
    String own =
        server
            .get("/auth/v1/users/me")
            .body()
            .path("user")
            .path("details")
            .path("resourceOwner")
            .asText();
    for (JsonNode project :
        list(
            "zitadel.project.v2.ProjectService/ListProjects", "pagination", "projects", Map.of())) {
      String name = project.path("name").asText();
      // Leaves out the server's own console, which is an application, too.
      if (!name.equals("ZITADEL") || !project.path("organizationId").asText().equals(own)) {
        projects.put(project.path("projectId").asText(), name);
      }
    }
    return Limited.of(
        list(
                "zitadel.application.v2.ApplicationService/ListApplications",
                "pagination",
                "applications",
                Map.of())
            .stream()
            .filter(application -> projects.containsKey(application.path("projectId").asText()))
            .filter(application -> !application.has("samlConfiguration"))
            .sorted(Comparator.comparing(one -> one.path("creationDate").asText())),
        application -> client(projects, application).row(server.host()));
  }

  private static ClientSettings client(Map<String, String> projects, JsonNode application) {
    boolean api = application.has("apiConfiguration");
    JsonNode settings = application.path(api ? "apiConfiguration" : "oidcConfiguration");
    String method = settings.path("authMethodType").asText();
    String type = settings.path("applicationType").asText().replace("OIDC_APP_TYPE_", "");
    String projectId = application.path("projectId").asText();
    return new ClientSettings(
        application.path("applicationId").asText(),
        application.path("name").asText(),
        projects.getOrDefault(projectId, ""),
        projectId,
        settings.path("clientId").asText(),
        api ? Kind.API : Kind.valueOf(type.isEmpty() ? "WEB" : type),
        !method.endsWith("_NONE") && !method.endsWith("_JWT"),
        stream(settings.path("redirectUris")).map(JsonNode::asText).toList());
  }

  private Limited tokens(Map<String, String> loginNames) {
    Instant now = Instant.now();
    return Limited.of(
        list(
            "zitadel.user.v2.UserService/ListPersonalAccessTokens",
            "pagination",
            "result",
            Map.of())
            .stream(),
        token -> {
          Instant expires = Instant.parse(token.path("expirationDate").asText());
          String userId = token.path("userId").asText();
          return Map.of(
              "kind", "personal access token",
              "id", token.path("id").asText(),
              "user", loginNames.getOrDefault(userId, userId),
              "purpose", "",
              "left", Spans.left(expires, now),
              "expires", expires.toString(),
              "state", expires.isAfter(now) ? "good" : "bad");
        });
  }
}
