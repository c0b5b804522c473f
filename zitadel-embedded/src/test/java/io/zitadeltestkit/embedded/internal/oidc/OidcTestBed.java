package io.zitadeltestkit.embedded.internal.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;

/** A server with an organization, and what clients do with it. */
public final class OidcTestBed implements AutoCloseable {
  static final String PASSWORD = "Secret-Passw0rd!";
  public static final String CALLBACK = "http://localhost:3000/callback";
  public static final String ZITADEL = "urn:zitadel:iam:org:project:id:zitadel:aud";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public final EmbeddedZitadel server;
  public final EmbeddedCalls admin;
  public final EmbeddedCalls login;
  public final String orgId;

  public OidcTestBed() {
    this("");
  }

  /** A server of a version. */
  public OidcTestBed(String version) {
    server = EmbeddedZitadel.builder().version(version).start();
    admin = EmbeddedCalls.asAdmin(server);
    login = admin.as(server.loginClientToken());
    orgId = admin.newOrganization();
  }

  /**
   * A person with a password.
   *
   * @param id the id
   * @param name user name and login name
   */
  public record Person(String id, String name) {}

  /**
   * An application.
   *
   * @param id the application's id
   * @param clientId the client id
   * @param secret the client secret; empty if it has none
   * @param projectId the project
   */
  public record App(String id, String clientId, String secret, String projectId) {}

  /**
   * A service user with its credentials.
   *
   * @param id the id
   * @param name user name and login name
   * @param secret the client secret
   */
  public record Bot(String id, String name, String secret) {}

  public Person newPerson() {
    String name = EmbeddedCalls.unique("minnie");
    return new Person(admin.newHuman(orgId, name, PASSWORD), name);
  }

  /** Makes a service user with a secret; the form of its access tokens is JWT or BEARER. */
  public Bot newBot(String accessTokenType) {
    String name = EmbeddedCalls.unique("bot");
    String id =
        admin
            .call(
                "zitadel.user.v2.UserService/CreateUser",
                ("{'organizationId':'%s','username':'%s','machine':{'name':'%s',"
                        + "'accessTokenType':'ACCESS_TOKEN_TYPE_%s'}}")
                    .formatted(orgId, name, name, accessTokenType))
            .ok()
            .text("id");
    String secret =
        admin
            .call("zitadel.user.v2.UserService/AddSecret", "{'userId':'" + id + "'}")
            .ok()
            .text("clientSecret");
    return new Bot(id, name, secret);
  }

  /** Makes a project; settings are further fields of the request. */
  public String newProject(String settings) {
    return admin
        .call(
            "zitadel.project.v2.ProjectService/CreateProject",
            "{'organizationId':'%s','name':'%s'%s}"
                .formatted(orgId, EmbeddedCalls.unique("shop"), settings))
        .ok()
        .text("projectId");
  }

  public void addRole(String projectId, String key) {
    admin
        .call(
            "zitadel.project.v2.ProjectService/AddProjectRole",
            "{'projectId':'%s','roleKey':'%s','displayName':'%s'}".formatted(projectId, key, key))
        .ok();
  }

  public void authorize(String userId, String projectId, String organizationId, String roleKeys) {
    admin
        .call(
            "zitadel.authorization.v2.AuthorizationService/CreateAuthorization",
            "{'userId':'%s','projectId':'%s','organizationId':'%s','roleKeys':[%s]}"
                .formatted(userId, projectId, organizationId, roleKeys))
        .ok();
  }

  /** Makes an OpenID Connect application; settings are fields of its configuration. */
  public App newApp(String projectId, String settings) {
    EmbeddedCalls.Answer created =
        admin
            .call(
                "zitadel.application.v2.ApplicationService/CreateApplication",
                "{'projectId':'%s','name':'%s','oidcConfiguration':{%s}}"
                    .formatted(projectId, EmbeddedCalls.unique("web"), settings))
            .ok();
    return new App(
        created.text("applicationId"),
        created.text("oidcConfiguration.clientId"),
        created.text("oidcConfiguration.clientSecret"),
        projectId);
  }

  /** Makes an application in a browser: no secret, code flow with refresh tokens. */
  public App newBrowserApp(String projectId, String furtherSettings) {
    return newApp(
        projectId,
        "'redirectUris':['"
            + CALLBACK
            + "'],'postLogoutRedirectUris':['http://localhost:3000/'],"
            + "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
            + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE','OIDC_GRANT_TYPE_REFRESH_TOKEN'],"
            + "'applicationType':'OIDC_APP_TYPE_USER_AGENT',"
            + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE','developmentMode':true"
            + furtherSettings);
  }

  /** Makes an API that introspects with a secret. */
  public App newApi(String projectId) {
    EmbeddedCalls.Answer created =
        admin
            .call(
                "zitadel.application.v2.ApplicationService/CreateApplication",
                ("{'projectId':'%s','name':'%s','apiConfiguration':{"
                        + "'authMethodType':'API_AUTH_METHOD_TYPE_BASIC'}}")
                    .formatted(projectId, EmbeddedCalls.unique("api")))
            .ok();
    return new App(
        created.text("applicationId"),
        created.text("apiConfiguration.clientId"),
        created.text("apiConfiguration.clientSecret"),
        projectId);
  }

  /** Signs a person in by password; returns the fields that a callback needs. */
  public String session(Person person) {
    EmbeddedCalls.Answer created =
        login
            .call(
                "zitadel.session.v2.SessionService/CreateSession",
                "{'checks':{'user':{'loginName':'%s'},'password':{'password':'%s'}}}"
                    .formatted(person.name(), PASSWORD))
            .ok();
    return "'session':{'sessionId':'%s','sessionToken':'%s'}"
        .formatted(created.text("sessionId"), created.text("sessionToken"));
  }

  /** Completes an auth request, found in the redirect address. */
  public EmbeddedCalls.Answer callback(URI signInPage, String kind) {
    return login.call(
        "zitadel.oidc.v2.OIDCService/CreateCallback",
        "{'authRequestId':'%s',%s}".formatted(authRequestOf(signInPage), kind));
  }

  public static String authRequestOf(URI signInPage) {
    String query = signInPage.getRawQuery();
    return query.substring(query.indexOf("authRequest=") + "authRequest=".length());
  }

  /** Sends a form. */
  public EmbeddedCalls.Answer post(String path, Map<String, String> form) {
    return post(path, form, "");
  }

  public EmbeddedCalls.Answer post(String path, Map<String, String> form, String authorization) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)));
    return send(request, authorization);
  }

  /** Sends an authorization request of an application; returns the redirect to the sign-in page. */
  public URI authorize(App app, String scope) {
    return URI.create(
        get(
                "/oauth/v2/authorize",
                Map.of(
                    "client_id",
                    app.clientId(),
                    "redirect_uri",
                    CALLBACK,
                    "response_type",
                    "code",
                    "scope",
                    scope),
                "")
            .headers()
            .firstValue("location")
            .orElseThrow());
  }

  public EmbeddedCalls.Answer get(String path, Map<String, String> query, String authorization) {
    String suffix = query.isEmpty() ? "" : "?" + encode(query);
    return send(
        HttpRequest.newBuilder(URI.create(server.baseUrl() + path + suffix)), authorization);
  }

  private static EmbeddedCalls.Answer send(HttpRequest.Builder request, String authorization) {
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return EmbeddedCalls.Answer.of(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns error and description of an OAuth error response, with its status. */
  public static String refusal(EmbeddedCalls.Answer answer) {
    return answer.status() + " " + answer.text("error") + ": " + answer.text("error_description");
  }

  public static String basic(String id, String secret) {
    String pair = encode(id) + ":" + encode(secret);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public OIDCProviderMetadata metadata() {
    try {
      return OIDCProviderMetadata.resolve(new Issuer(server.baseUrl()));
    } catch (GeneralException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Verifies a JWT with the published keys, as a resource server does; returns its claims. */
  public JWTClaimsSet verified(String jwt) throws Exception {
    OIDCProviderMetadata metadata = metadata();
    JWKSet keys = JWKSet.load(metadata.getJWKSetURI().toURL());
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            new HashSet<>(metadata.getIDTokenJWSAlgs()), new ImmutableJWKSet<>(keys)));
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(
            new JWTClaimsSet.Builder().issuer(server.baseUrl()).build(), null);
    processor.setJWTClaimsSetVerifier(claims);
    return processor.process(jwt, null);
  }

  @Override
  public void close() {
    server.close();
  }
}
