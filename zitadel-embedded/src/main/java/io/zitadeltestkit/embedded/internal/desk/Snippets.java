package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.desk.ClientSettings.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Configuration of clients, ready to be copied. A secret is replaced by its environment variable:
 * the server only has its hash, and it should not be on a page.
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

  static List<Map<String, String>> of(String issuer, ClientSettings client) {
    List<Map<String, String>> snippets = new ArrayList<>();
    String id = client.clientId();
    String secret = EnvNames.clientSecret(client.project(), client.name());
    if (client.kind() == Kind.API) {
      add(snippets, client, "Spring Boot", SPRING_API.formatted(issuer, id, secret));
      add(snippets, client, "Quarkus", QUARKUS_API.formatted(issuer, id, secret));
      return snippets;
    }
    if (!client.hasSecret()) {
      add(snippets, client, "Single-page application", spa(issuer, client));
    }
    add(
        snippets,
        client,
        "Spring Boot",
        SPRING_LOGIN.formatted(
            id,
            client.hasSecret()
                ? "client-secret: ${" + secret + "}"
                : "client-authentication-method: none",
            issuer));
    add(
        snippets,
        client,
        "Quarkus",
        QUARKUS_LOGIN.formatted(
            issuer,
            id,
            client.hasSecret()
                ? "quarkus.oidc.credentials.secret=${" + secret + "}"
                : "quarkus.oidc.authentication.pkce-required=true"));
    return snippets;
  }

  private static String spa(String issuer, ClientSettings client) {
    String redirect =
        client.redirectUris().stream().findFirst().orElse("http://localhost:5173/callback");
    return SPA.formatted(issuer, client.clientId(), redirect);
  }

  private static void add(
      List<Map<String, String>> snippets, ClientSettings client, String title, String text) {
    snippets.add(
        Map.of(
            "title",
            title,
            "text",
            text,
            "copyId",
            "snippet-" + client.applicationId() + "-" + snippets.size()));
  }
}
