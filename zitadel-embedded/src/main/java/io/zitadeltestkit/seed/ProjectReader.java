package io.zitadeltestkit.seed;

import io.zitadeltestkit.seed.Plan.Application;
import io.zitadeltestkit.seed.Plan.Grant;
import io.zitadeltestkit.seed.Plan.Project;
import io.zitadeltestkit.seed.Plan.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads projects with their roles, applications and grants. */
final class ProjectReader {
  private static final List<String> TYPES = List.of("web", "user_agent", "native");
  private static final List<String> METHODS = List.of("basic", "post", "none", "private_key_jwt");
  private static final List<String> API_METHODS = List.of("basic", "private_key_jwt");
  private static final List<String> GRANTS =
      List.of("authorization_code", "implicit", "refresh_token", "device_code", "token_exchange");
  private static final List<String> RESPONSES = List.of("code", "id_token", "id_token_token");
  private static final List<String> TOKEN_TYPES = List.of("bearer", "jwt");
  private static final List<String> SWITCHES =
      List.of(
          "developmentMode",
          "accessTokenRoleAssertion",
          "idTokenRoleAssertion",
          "idTokenUserinfoAssertion");

  private ProjectReader() {}

  static Project project(Form form) {
    Map<String, Object> request = new LinkedHashMap<>();
    for (String field :
        List.of("projectRoleAssertion", "authorizationRequired", "projectAccessRequired")) {
      if (form.flag(field, false)) {
        request.put(field, true);
      }
    }
    Project project =
        new Project(
            form.place(),
            form.word("name", Rule.ANY),
            form.id("id"),
            request,
            form.all("roles", ProjectReader::role),
            form.all("applications", ProjectReader::application),
            form.all("grants", ProjectReader::grant));
    form.end();
    return project;
  }

  private static Role role(Form form) {
    Word key = form.word("key", Rule.ANY);
    Role role =
        new Role(
            form.place(),
            key,
            form.optionalText("displayName").orElse(key.text()),
            form.optionalText("group").orElse(null));
    form.end();
    return role;
  }

  private static Grant grant(Form form) {
    Grant grant =
        new Grant(form.place(), form.word("organization", Rule.ANY), form.words("roles", Rule.ANY));
    form.end();
    return grant;
  }

  private static Application application(Form form) {
    Word name = form.word("name", Rule.ANY);
    Word id = form.id("id");
    Word clientId = form.id("clientId");
    boolean isOidc = form.has("oidc");
    boolean isApi = form.has("api");
    Map<String, Object> oidc = form.form("oidc").map(ProjectReader::oidc).orElse(Map.of());
    Map<String, Object> api = form.form("api").map(ProjectReader::api).orElse(Map.of());
    form.end();
    if (isOidc == isApi) {
      form.problem(
          isOidc ? "api" : "oidc",
          isOidc
              ? "can't be said together with oidc. An application is one of them: make two."
              : "is missing, as is api. Write \"oidc:\" with redirectUris below it, or \"api: {}\".");
    }
    return new Application(
        form.place(),
        name,
        id,
        clientId,
        isApi ? "apiConfiguration" : "oidcConfiguration",
        isApi ? api : oidc);
  }

  private static Map<String, Object> api(Form form) {
    String method = form.choice("authMethod", API_METHODS, "basic");
    form.end();
    return Map.of("authMethodType", constant("API_AUTH_METHOD_TYPE_", method));
  }

  private static Map<String, Object> oidc(Form form) {
    String type = form.choice("type", TYPES, "web");
    List<String> redirects = form.texts("redirectUris", Rule.URI_WITH_SCHEME);
    List<String> responses =
        orElse(form.texts("responseTypes", Rule.oneOf(RESPONSES)), List.of("code"));
    List<String> grants =
        orElse(form.texts("grantTypes", Rule.oneOf(GRANTS)), List.of("authorization_code"));
    // A client without a secret can't have one in the file.
    String method = form.choice("authMethod", METHODS, type.equals("web") ? "basic" : "none");
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("applicationType", constant("OIDC_APP_TYPE_", type));
    request.put("redirectUris", redirects);
    request.put(
        "postLogoutRedirectUris", form.texts("postLogoutRedirectUris", Rule.URI_WITH_SCHEME));
    request.put("additionalOrigins", form.texts("additionalOrigins", Rule.URI_WITH_SCHEME));
    request.put("responseTypes", constants("OIDC_RESPONSE_TYPE_", responses));
    request.put("grantTypes", constants("OIDC_GRANT_TYPE_", grants));
    request.put("authMethodType", constant("OIDC_AUTH_METHOD_TYPE_", method));
    request.put(
        "accessTokenType",
        constant("OIDC_TOKEN_TYPE_", form.choice("accessTokenType", TOKEN_TYPES, "bearer")));
    for (String field : SWITCHES) {
      request.put(field, form.flag(field, false));
    }
    form.end();
    boolean redirected = grants.contains("authorization_code") || grants.contains("implicit");
    if (redirected && !form.has("redirectUris")) {
      form.problem(
          "redirectUris",
          "is missing. An application that people sign in to needs one, like"
              + " https://app.example/callback.");
    }
    return request;
  }

  private static List<String> orElse(List<String> words, List<String> otherwise) {
    return words.isEmpty() ? otherwise : words;
  }

  private static List<String> constants(String prefix, List<String> words) {
    return words.stream().map(word -> constant(prefix, word)).toList();
  }

  private static String constant(String prefix, String word) {
    return prefix + word.toUpperCase(Locale.ROOT);
  }
}
