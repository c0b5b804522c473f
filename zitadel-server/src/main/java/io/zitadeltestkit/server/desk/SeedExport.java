package io.zitadeltestkit.server.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.Remote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Exports a server's data as a seed, using only the API, so it works with any server. It leaves out
 * the first organization, which every server has, and passwords, secrets and tokens, which a server
 * does not return. It contains ids, so a server planted with it has the same ones.
 */
final class SeedExport {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();
  private static final Map<String, ?> MANY = Map.of("limit", 1_000);

  private final Remote server;
  private final boolean clientIds;
  private final ObjectNode seed = YAML.createObjectNode();

  private SeedExport(Remote server, boolean clientIds) {
    this.server = server;
    this.clientIds = clientIds;
  }

  /** Writes a file, with client ids if the kind of server accepts them in a seed. */
  static void write(Remote server, boolean clientIds, Path file) {
    String text = new SeedExport(server, clientIds).text();
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CommandFailure(
          "--export %s can't be written: %s. Name a file in a directory that this user may write to."
              .formatted(file, e.getMessage()));
    }
  }

  private String text() {
    String own =
        server
            .get("/auth/v1/users/me")
            .body()
            .path("user")
            .path("details")
            .path("resourceOwner")
            .asText();
    ArrayNode organizations = seed.putArray("organizations");
    for (JsonNode one :
        list("zitadel.org.v2.OrganizationService/ListOrganizations", "query", "result", Map.of())) {
      if (!one.path("id").asText().equals(own)) {
        add(organizations.addObject(), one);
      }
    }
    ArrayNode authorizations = YAML.createArrayNode();
    list(
            "zitadel.authorization.v2.AuthorizationService/ListAuthorizations",
            "pagination",
            "authorizations",
            Map.of())
        .forEach(given -> authorize(authorizations, given));
    if (!authorizations.isEmpty()) {
      seed.set("authorizations", authorizations);
    }
    try {
      return "# Written by up --export. Passwords, secrets and tokens are not in it: the server"
          + " keeps their hashes alone.\n"
          + YAML.writeValueAsString(seed);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode list(String method, String paging, String field, Map<String, ?> more) {
    Map<String, Object> request = new java.util.LinkedHashMap<>(more);
    request.put(paging, MANY);
    return server.call(method, request).path(field);
  }

  private void add(ObjectNode organization, JsonNode source) {
    String id = source.path("id").asText();
    organization.put("name", source.path("name").asText());
    organization.put("id", id);
    ArrayNode people = YAML.createArrayNode();
    ArrayNode machines = YAML.createArrayNode();
    for (JsonNode user :
        list(
            "zitadel.user.v2.UserService/ListUsers",
            "query",
            "result",
            Map.of(
                "queries", List.of(Map.of("organizationIdQuery", Map.of("organizationId", id)))))) {
      if (user.has("human")) {
        person(people.addObject(), user);
      } else {
        machine(machines.addObject(), user);
      }
    }
    setUnlessEmpty(organization, "users", people);
    setUnlessEmpty(organization, "serviceUsers", machines);
    ArrayNode projects = YAML.createArrayNode();
    list(
            "zitadel.project.v2.ProjectService/ListProjects",
            "pagination",
            "projects",
            Map.of(
                "filters",
                List.of(
                    Map.of("organizationIdFilter", Map.of("organizationId", id, "type", "OWNED")))))
        .forEach(project -> project(projects.addObject(), project));
    setUnlessEmpty(organization, "projects", projects);
  }

  private static void person(ObjectNode person, JsonNode user) {
    JsonNode human = user.path("human");
    person.put("username", user.path("username").asText());
    person.put("id", user.path("userId").asText());
    for (String field : List.of("givenName", "familyName", "nickName", "displayName")) {
      copy(person, field, human.path("profile").path(field));
    }
    person.put("email", human.path("email").path("email").asText());
    if (!human.path("email").path("isVerified").asBoolean()) {
      person.put("emailVerified", false);
    }
    copy(person, "phone", human.path("phone").path("phone"));
    state(person, user);
  }

  private static void machine(ObjectNode machine, JsonNode user) {
    machine.put("username", user.path("username").asText());
    machine.put("id", user.path("userId").asText());
    copy(machine, "name", user.path("machine").path("name"));
    copy(machine, "description", user.path("machine").path("description"));
    if (user.path("machine").path("accessTokenType").asText().endsWith("_JWT")) {
      machine.put("accessTokenType", "jwt");
    }
    state(machine, user);
  }

  private static void state(ObjectNode target, JsonNode user) {
    String state = word(user.path("state").asText(), "USER_STATE_");
    if (state.equals("locked") || state.equals("inactive")) {
      target.put("state", state);
    }
  }

  private void project(ObjectNode project, JsonNode source) {
    String id = source.path("projectId").asText();
    project.put("name", source.path("name").asText());
    project.put("id", id);
    for (String field :
        List.of("projectRoleAssertion", "authorizationRequired", "projectAccessRequired")) {
      if (source.path(field).asBoolean()) {
        project.put(field, true);
      }
    }
    ArrayNode roles = YAML.createArrayNode();
    for (JsonNode role :
        list(
            "zitadel.project.v2.ProjectService/ListProjectRoles",
            "pagination",
            "projectRoles",
            Map.of("projectId", id))) {
      ObjectNode target = roles.addObject().put("key", role.path("key").asText());
      copy(target, "displayName", role.path("displayName"));
      copy(target, "group", role.path("group"));
    }
    setUnlessEmpty(project, "roles", roles);
    ArrayNode applications = YAML.createArrayNode();
    for (JsonNode application :
        list(
            "zitadel.application.v2.ApplicationService/ListApplications",
            "pagination",
            "applications",
            Map.of("filters", List.of(Map.of("projectIdFilter", Map.of("projectId", id)))))) {
      application(applications, application, clientIds);
    }
    setUnlessEmpty(project, "applications", applications);
  }

  private static void application(ArrayNode applications, JsonNode source, boolean clientIds) {
    boolean api = source.has("apiConfiguration");
    if (!api && !source.has("oidcConfiguration")) {
      return;
    }
    JsonNode configuration = source.path(api ? "apiConfiguration" : "oidcConfiguration");
    ObjectNode target = applications.addObject().put("name", source.path("name").asText());
    target.put("id", source.path("applicationId").asText());
    if (clientIds) {
      copy(target, "clientId", configuration.path("clientId"));
    }
    if (api) {
      String method = configuration.path("authMethodType").asText();
      target
          .putObject("api")
          .put("authMethod", method.endsWith("_JWT") ? "private_key_jwt" : "basic");
    } else {
      oidc(target.putObject("oidc"), configuration);
    }
  }

  private static void oidc(ObjectNode oidc, JsonNode source) {
    oidc.put(
        "type", orElse(word(source.path("applicationType").asText(), "OIDC_APP_TYPE_"), "web"));
    oidc.put(
        "authMethod",
        orElse(word(source.path("authMethodType").asText(), "OIDC_AUTH_METHOD_TYPE_"), "basic"));
    oidc.put(
        "accessTokenType",
        orElse(word(source.path("accessTokenType").asText(), "OIDC_TOKEN_TYPE_"), "bearer"));
    words(oidc, "grantTypes", source, "OIDC_GRANT_TYPE_");
    words(oidc, "responseTypes", source, "OIDC_RESPONSE_TYPE_");
    for (String field : List.of("redirectUris", "postLogoutRedirectUris", "additionalOrigins")) {
      words(oidc, field, source, "");
    }
    for (String field :
        List.of(
            "developmentMode",
            "accessTokenRoleAssertion",
            "idTokenRoleAssertion",
            "idTokenUserinfoAssertion")) {
      if (source.path(field).asBoolean()) {
        oidc.put(field, true);
      }
    }
  }

  private static void words(ObjectNode target, String field, JsonNode source, String prefix) {
    ArrayNode words = YAML.createArrayNode();
    source
        .path(field)
        .forEach(
            value -> words.add(prefix.isEmpty() ? value.asText() : word(value.asText(), prefix)));
    setUnlessEmpty(target, field, words);
  }

  private static void authorize(ArrayNode authorizations, JsonNode given) {
    ObjectNode target =
        authorizations
            .addObject()
            .put("user", given.path("user").path("preferredLoginName").asText())
            .put("project", given.path("project").path("name").asText());
    ArrayNode roles = target.putArray("roles");
    given.path("roles").forEach(role -> roles.add(role.path("key").asText()));
  }

  private static String word(String constant, String prefix) {
    return constant.startsWith(prefix)
        ? constant.substring(prefix.length()).toLowerCase(Locale.ROOT)
        : constant;
  }

  private static String orElse(String word, String otherwise) {
    return word.isEmpty() ? otherwise : word;
  }

  private static void copy(ObjectNode target, String field, JsonNode value) {
    if (!value.asText().isEmpty()) {
      target.put(field, value.asText());
    }
  }

  private static void setUnlessEmpty(ObjectNode target, String field, ArrayNode values) {
    if (!values.isEmpty()) {
      target.set(field, values);
    }
  }
}
