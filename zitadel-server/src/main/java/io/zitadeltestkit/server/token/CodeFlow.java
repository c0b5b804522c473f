package io.zitadeltestkit.server.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.server.remote.CommandFailure;
import io.zitadeltestkit.server.remote.Remote;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The authorization code flow with PKCE; the session API does what the sign-in pages would do. */
final class CodeFlow {
  private static final Pattern AUTH_REQUEST = Pattern.compile("[?&]authRequest(?:ID)?=([^&]+)");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  /**
   * Without this header, a server with the first generation's sign-in pages uses them for the
   * request.
   */
  private static final String LOGIN_CLIENT = "x-zitadel-login-client";

  private final Remote server;
  private final Remote loginClient;

  /**
   * A flow on a server.
   *
   * @param server the server, with a token that may read applications
   * @param loginClient the same server, with a token of the role IAM_LOGIN_CLIENT
   */
  CodeFlow(Remote server, Remote loginClient) {
    this.server = server;
    this.loginClient = loginClient;
  }

  JsonNode signIn(String clientId, String secret, String scope, String loginName, String password) {
    String redirect = redirectUri(clientId);
    String verifier = random();
    Map<String, String> authorize = new LinkedHashMap<>();
    authorize.put("client_id", clientId);
    authorize.put("redirect_uri", redirect);
    authorize.put("response_type", "code");
    authorize.put("scope", scope);
    authorize.put("state", random());
    authorize.put("code_challenge", challenge(verifier));
    authorize.put("code_challenge_method", "S256");
    Remote.Answer asked =
        server.get(
            "/oauth/v2/authorize?" + Remote.encode(authorize), Map.of(LOGIN_CLIENT, loginUser()));
    String requestId =
        find(AUTH_REQUEST, asked.location())
            .orElseThrow(() -> refused("The application's request", asked));
    JsonNode session =
        loginClient.call(
            "zitadel.session.v2.SessionService/CreateSession",
            Map.of(
                "checks",
                Map.of(
                    "user",
                    Map.of("loginName", loginName),
                    "password",
                    Map.of("password", password))));
    JsonNode callback =
        loginClient.call(
            "zitadel.oidc.v2.OIDCService/CreateCallback",
            Map.of(
                "authRequestId",
                requestId,
                "session",
                Map.of(
                    "sessionId",
                    session.path("sessionId").asText(),
                    "sessionToken",
                    session.path("sessionToken").asText())));
    String code =
        find(CODE, callback.path("callbackUrl").asText())
            .orElseThrow(
                () -> new CommandFailure("The server sent the browser back without a code."));
    return exchange(clientId, secret, redirect, verifier, code);
  }

  private String loginUser() {
    return loginClient.get("/auth/v1/users/me").body().path("user").path("id").asText();
  }

  private JsonNode exchange(
      String clientId, String secret, String redirect, String verifier, String code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirect);
    form.put("code_verifier", verifier);
    if (secret.isEmpty()) {
      form.put("client_id", clientId);
    }
    Remote.Answer tokens = server.form("/oauth/v2/token", form, clientId, secret);
    if (tokens.status() != 200) {
      throw refused("The exchange of the code", tokens);
    }
    return tokens.body();
  }

  private static CommandFailure refused(String what, Remote.Answer answer) {
    JsonNode body = answer.body();
    String why = body.path("error_description").asText(body.path("message").asText());
    return new CommandFailure(
        "%s was refused (status %d): %s. Are client id and secret those of this start of the server?"
            .formatted(what, answer.status(), why.isEmpty() ? answer.location() : why));
  }

  private String redirectUri(String clientId) {
    JsonNode applications =
        server
            .call(
                "zitadel.application.v2.ApplicationService/ListApplications",
                Map.of("pagination", Map.of("limit", 1_000)))
            .path("applications");
    for (JsonNode application : applications) {
      JsonNode oidc = application.path("oidcConfiguration");
      if (oidc.path("clientId").asText().equals(clientId) && !oidc.path("redirectUris").isEmpty()) {
        return oidc.path("redirectUris").path(0).asText();
      }
    }
    throw new CommandFailure(
        "%s has no application with the client id %s that people can sign in to. Name another with --application, or start up again."
            .formatted(server.host(), clientId));
  }

  private static Optional<String> find(Pattern pattern, String url) {
    Matcher matcher = pattern.matcher(url);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
