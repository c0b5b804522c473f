package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.model.Application;
import io.zitadeltestkit.embedded.internal.model.OidcConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Configuration of clients, ready to be copied. A secret is named by its environment variable: the
 * server does not know it any more, and a page is no place for it.
 */
final class Snippets {
  private static final String SPRING_LOGIN =
      """
      spring:
        security:
          oauth2:
            client:
              registration:
                zitadel:
                  client-id: "%s"
                  %s
                  scope: [openid, profile, email]
              provider:
                zitadel:
                  issuer-uri: %s
      """;
  private static final String SPRING_API =
      """
      spring:
        security:
          oauth2:
            resourceserver:
              opaquetoken:
                introspection-uri: %s/oauth/v2/introspect
                client-id: "%s"
                client-secret: ${%s}
      """;
  private static final String QUARKUS_LOGIN =
      """
      quarkus.oidc.auth-server-url=%s
      quarkus.oidc.application-type=web-app
      quarkus.oidc.client-id=%s
      %s
      quarkus.oidc.authentication.scopes=profile,email
      """;
  private static final String QUARKUS_API =
      """
      quarkus.oidc.auth-server-url=%s
      quarkus.oidc.application-type=service
      quarkus.oidc.client-id=%s
      quarkus.oidc.credentials.secret=${%s}
      """;
  private static final String SPA =
      """
      import { UserManager } from "oidc-client-ts";

      const zitadel = new UserManager({
        authority: "%s",
        client_id: "%s",
        redirect_uri: "%s",
        scope: "openid profile email",
      });
      await zitadel.signinRedirect();
      """;

  private Snippets() {}

  /** {@return what an application is, in a developer's words} */
  static String kind(Application application) {
    OidcConfig oidc = application.oidc();
    if (oidc == null) {
      return "API";
    }
    return switch (oidc.applicationType()) {
      case WEB -> "web application";
      case USER_AGENT -> "single-page application";
      case NATIVE -> "native application";
    };
  }

  static List<Map<String, String>> of(String issuer, String project, Application application) {
    List<Map<String, String>> snippets = new ArrayList<>();
    OidcConfig oidc = application.oidc();
    String id = application.clientId();
    String secret = EnvNames.clientSecret(project, application.name());
    if (oidc == null) {
      add(snippets, application, "Spring Boot", SPRING_API.formatted(issuer, id, secret));
      add(snippets, application, "Quarkus", QUARKUS_API.formatted(issuer, id, secret));
      return snippets;
    }
    boolean confidential = oidc.needsSecret();
    if (!confidential) {
      add(snippets, application, "Single-page application", spa(issuer, oidc));
    }
    add(
        snippets,
        application,
        "Spring Boot",
        SPRING_LOGIN.formatted(
            id,
            confidential
                ? "client-secret: ${" + secret + "}"
                : "client-authentication-method: none",
            issuer));
    add(
        snippets,
        application,
        "Quarkus",
        QUARKUS_LOGIN.formatted(
            issuer,
            id,
            confidential
                ? "quarkus.oidc.credentials.secret=${" + secret + "}"
                : "quarkus.oidc.authentication.pkce-required=true"));
    return snippets;
  }

  private static String spa(String issuer, OidcConfig oidc) {
    String redirect =
        oidc.redirectUris().stream().findFirst().orElse("http://localhost:5173/callback");
    return SPA.formatted(issuer, oidc.clientId(), redirect);
  }

  private static void add(
      List<Map<String, String>> snippets, Application application, String title, String text) {
    snippets.add(
        Map.of(
            "title",
            title,
            "text",
            text,
            "copyId",
            "snippet-" + application.id() + "-" + snippets.size()));
  }
}
