package io.zitadeltestkit.client.application;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The configuration of an OpenID Connect client. Immutable: each method returns a changed copy, and
 * throws an {@link IllegalArgumentException} for null, blank text and empty lists. Options that
 * aren't set get Zitadel's default when an application is created, and keep their value when it is
 * updated.
 *
 * <pre>{@code
 * OidcOptions.web("http://localhost:3000/callback").developmentMode(true).refreshTokens()
 * }</pre>
 */
public final class OidcOptions {
  private final Fields fields;

  private OidcOptions(Fields fields) {
    this.fields = fields;
  }

  /**
   * Empty options.
   *
   * @return options to add to
   */
  public static OidcOptions nothing() {
    return new OidcOptions(Fields.empty());
  }

  /**
   * An application on a server: code flow, with a client secret in the header.
   *
   * @param redirectUris where codes may be sent; at least one
   * @return options to add to
   */
  public static OidcOptions web(String... redirectUris) {
    return code(OidcApplicationType.WEB, OidcAuthMethod.BASIC, redirectUris);
  }

  /**
   * An application in a browser: code flow with PKCE, without a secret.
   *
   * @param redirectUris where codes may be sent; at least one
   * @return options to add to
   */
  public static OidcOptions userAgent(String... redirectUris) {
    return code(OidcApplicationType.USER_AGENT, OidcAuthMethod.NONE, redirectUris);
  }

  /**
   * An application on a device: code flow with PKCE, without a secret.
   *
   * @param redirectUris where codes may be sent; at least one
   * @return options to add to
   */
  public static OidcOptions nativeApplication(String... redirectUris) {
    return code(OidcApplicationType.NATIVE, OidcAuthMethod.NONE, redirectUris);
  }

  private static OidcOptions code(
      OidcApplicationType type, OidcAuthMethod method, String... redirectUris) {
    return nothing()
        .redirectUris(redirectUris)
        .responseTypes(OidcResponseType.CODE)
        .grantTypes(OidcGrantType.AUTHORIZATION_CODE)
        .applicationType(type)
        .authMethod(method);
  }

  /**
   * Sets the redirect URIs.
   *
   * @param uris at least one, each compared as a whole
   * @return a changed copy
   */
  public OidcOptions redirectUris(String... uris) {
    return with("redirectUris", texts(uris, "redirectUris"));
  }

  /**
   * Sets the post-logout redirect URIs.
   *
   * @param uris at least one, each compared as a whole
   * @return a changed copy
   */
  public OidcOptions postLogoutRedirectUris(String... uris) {
    return with("postLogoutRedirectUris", texts(uris, "postLogoutRedirectUris"));
  }

  /**
   * Sets the response types.
   *
   * @param types at least one
   * @return a changed copy
   */
  public OidcOptions responseTypes(OidcResponseType... types) {
    return with("responseTypes", names("OIDC_RESPONSE_TYPE_", "responseTypes", types));
  }

  /**
   * Sets the grant types.
   *
   * @param types at least one
   * @return a changed copy
   */
  public OidcOptions grantTypes(OidcGrantType... types) {
    return with("grantTypes", names("OIDC_GRANT_TYPE_", "grantTypes", types));
  }

  /**
   * Allows the grants authorization code and refresh token.
   *
   * @return a changed copy
   */
  public OidcOptions refreshTokens() {
    return grantTypes(OidcGrantType.AUTHORIZATION_CODE, OidcGrantType.REFRESH_TOKEN);
  }

  /**
   * Sets the application type.
   *
   * @param type {@link OidcApplicationType#WEB} by default
   * @return a changed copy
   */
  public OidcOptions applicationType(OidcApplicationType type) {
    return with("applicationType", "OIDC_APP_TYPE_" + Check.known(type, "applicationType").name());
  }

  /**
   * Sets how the application authenticates at the token endpoint.
   *
   * @param method {@link OidcAuthMethod#BASIC} by default
   * @return a changed copy
   */
  public OidcOptions authMethod(OidcAuthMethod method) {
    return with(
        "authMethodType", "OIDC_AUTH_METHOD_TYPE_" + Check.known(method, "authMethod").name());
  }

  /**
   * Sets the format of access tokens.
   *
   * @param type {@link OidcAccessTokenType#BEARER} by default
   * @return a changed copy
   */
  public OidcOptions accessTokenType(OidcAccessTokenType type) {
    return with(
        "accessTokenType", "OIDC_TOKEN_TYPE_" + Check.known(type, "accessTokenType").name());
  }

  /**
   * Sets whether unsafe settings are allowed, such as redirects to {@code http}. By default they
   * aren't.
   *
   * @param on whether they are
   * @return a changed copy
   */
  public OidcOptions developmentMode(boolean on) {
    return with("developmentMode", on);
  }

  /**
   * Sets whether access tokens that are JWTs contain the user's roles. By default they don't.
   *
   * @param on whether they do
   * @return a changed copy
   */
  public OidcOptions accessTokenRoleAssertion(boolean on) {
    return with("accessTokenRoleAssertion", on);
  }

  /**
   * Sets whether ID tokens contain the user's roles. By default they don't.
   *
   * @param on whether they do
   * @return a changed copy
   */
  public OidcOptions idTokenRoleAssertion(boolean on) {
    return with("idTokenRoleAssertion", on);
  }

  /**
   * Sets whether ID tokens contain profile, e-mail address and phone number. By default they don't.
   *
   * @param on whether they do
   * @return a changed copy
   */
  public OidcOptions idTokenUserinfoAssertion(boolean on) {
    return with("idTokenUserinfoAssertion", on);
  }

  /**
   * Sets the allowed clock skew.
   *
   * @param skew 0 to 5 seconds; 0 by default
   * @return a changed copy
   */
  public OidcOptions clockSkew(Duration skew) {
    if (Check.given(skew, "clockSkew").isNegative() || skew.compareTo(Duration.ofSeconds(5)) > 0) {
      throw new IllegalArgumentException(
          "clockSkew must be between 0 and 5 seconds, but was " + skew);
    }
    return with("clockSkew", skew);
  }

  /**
   * Sets origins that may call the API from a browser, besides those of the redirects.
   *
   * @param origins at least one: scheme, host and port
   * @return a changed copy
   */
  public OidcOptions additionalOrigins(String... origins) {
    return with("additionalOrigins", texts(origins, "additionalOrigins"));
  }

  /**
   * Sets the back-channel logout URI.
   *
   * @param uri called by Zitadel
   * @return a changed copy
   */
  public OidcOptions backChannelLogoutUri(String uri) {
    return with("backChannelLogoutUri", Check.text(uri, "backChannelLogoutUri"));
  }

  /**
   * Uses the older login pages (login V1). By default the instance's features decide.
   *
   * @return a changed copy
   */
  public OidcOptions loginV1() {
    return with("loginVersion", Fields.of("loginV1", Fields.empty()));
  }

  /**
   * Uses the newer login pages (login V2). By default the instance's features decide.
   *
   * @return a changed copy
   */
  public OidcOptions loginV2() {
    return with("loginVersion", Fields.of("loginV2", Fields.empty()));
  }

  /**
   * Uses your own login pages.
   *
   * @param baseUri where they are
   * @return a changed copy
   */
  public OidcOptions loginV2(String baseUri) {
    return with(
        "loginVersion", Fields.of("loginV2", Fields.of("baseUri", Check.text(baseUri, "baseUri"))));
  }

  private OidcOptions with(String field, Object value) {
    return new OidcOptions(fields.with(field, value));
  }

  private static List<String> texts(String[] values, String name) {
    return Check.texts(Arrays.asList(Check.given(values, name)), name);
  }

  private static <E extends Enum<E>> List<String> names(String prefix, String name, E[] values) {
    return Check.some(Arrays.asList(Check.given(values, name)), name).stream()
        .map(value -> prefix + Check.known(value, "Each of " + name).name())
        .toList();
  }

  Fields request() {
    return fields;
  }

  /** The names of the options that are set. */
  @Override
  public String toString() {
    return "OidcOptions" + fields;
  }
}
