package io.zitadeltestkit.embedded.internal.model.project;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of an OpenID Connect client.
 *
 * @param clientId the client id
 * @param secretHash hash of the client secret; empty if it has none
 * @param redirectUris the allowed redirect URIs
 * @param postLogoutRedirectUris the allowed redirect URIs after sign-out
 * @param responseTypes the allowed response types
 * @param grantTypes the allowed grant types
 * @param applicationType the kind of client
 * @param authMethod how it authenticates at the token endpoint
 * @param devMode whether insecure redirect URIs are accepted
 * @param accessTokenType the form of its access tokens
 * @param accessTokenRoleAssertion whether access tokens contain the user's roles
 * @param idTokenRoleAssertion whether id tokens contain the user's roles
 * @param idTokenUserinfoAssertion whether id tokens contain the user's profile
 * @param clockSkew by how much the times in tokens are widened, at most 5 seconds
 * @param additionalOrigins origins that browsers may call from, besides those of the redirect URIs
 * @param skipNativeAppSuccessPage whether a native client is opened without a success page
 * @param backChannelLogoutUri called when a session ends; empty for none
 * @param loginVersion which login it uses
 */
@RecordBuilder
public record OidcConfig(
    String clientId,
    String secretHash,
    List<String> redirectUris,
    List<String> postLogoutRedirectUris,
    List<ResponseType> responseTypes,
    List<GrantType> grantTypes,
    ApplicationType applicationType,
    AuthMethod authMethod,
    boolean devMode,
    AccessTokenType accessTokenType,
    boolean accessTokenRoleAssertion,
    boolean idTokenRoleAssertion,
    boolean idTokenUserinfoAssertion,
    Duration clockSkew,
    List<String> additionalOrigins,
    boolean skipNativeAppSuccessPage,
    String backChannelLogoutUri,
    LoginVersion loginVersion)
    implements OidcConfigBuilder.With {
  /** The empty configuration: changing it gives only what the request sets. */
  public static final OidcConfig NOTHING =
      new OidcConfig(
          "",
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          ApplicationType.WEB,
          AuthMethod.BASIC,
          false,
          AccessTokenType.BEARER,
          false,
          false,
          false,
          Duration.ZERO,
          List.of(),
          false,
          "",
          LoginVersion.UNSPECIFIED);

  /** Copies the lists. */
  public OidcConfig {
    redirectUris = List.copyOf(redirectUris);
    postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
    responseTypes = List.copyOf(responseTypes);
    grantTypes = List.copyOf(grantTypes);
    additionalOrigins = List.copyOf(additionalOrigins);
  }

  /** Returns whether the authentication method needs a client secret. */
  public boolean needsSecret() {
    return authMethod == AuthMethod.BASIC || authMethod == AuthMethod.POST;
  }

  /** The response types. */
  public enum ResponseType {
    /** {@code code}. */
    CODE("code"),
    /** {@code id_token}. */
    ID_TOKEN("id_token"),
    /** {@code id_token token}. */
    ID_TOKEN_TOKEN("id_token token"),
    /** None; only an update can set it. */
    UNSPECIFIED("");

    private final String parameter;

    ResponseType(String parameter) {
      this.parameter = parameter;
    }

    /** Returns the value of the parameter {@code response_type}. */
    public String parameter() {
      return parameter;
    }
  }

  /** The grant types. */
  public enum GrantType {
    /** {@code authorization_code}. */
    AUTHORIZATION_CODE("authorization_code"),
    /** Tokens from the authorization endpoint. */
    IMPLICIT("implicit"),
    /** {@code refresh_token}. */
    REFRESH_TOKEN("refresh_token"),
    /** The device authorization of RFC 8628. */
    DEVICE_CODE("urn:ietf:params:oauth:grant-type:device_code"),
    /** The token exchange of RFC 8693. */
    TOKEN_EXCHANGE("urn:ietf:params:oauth:grant-type:token-exchange");

    private final String parameter;

    GrantType(String parameter) {
      this.parameter = parameter;
    }

    /** Returns the value of the parameter {@code grant_type}. */
    public String parameter() {
      return parameter;
    }
  }

  /** The kind of client. */
  public enum ApplicationType {
    /** It runs on a server and can keep a secret. */
    WEB,
    /** It runs in a browser. */
    USER_AGENT,
    /** It runs on a device. */
    NATIVE
  }

  /** How a client authenticates at the token endpoint. */
  public enum AuthMethod {
    /** {@code client_secret_basic}. */
    BASIC,
    /** {@code client_secret_post}. */
    POST,
    /** {@code none}. */
    NONE,
    /** {@code private_key_jwt}. */
    PRIVATE_KEY_JWT
  }

  /** The form of access tokens. */
  public enum AccessTokenType {
    /** Opaque to the client. */
    BEARER,
    /** A signed JWT. */
    JWT
  }

  /**
   * Which login a client uses.
   *
   * @param version 1 or 2; null for the instance's default
   * @param baseUri the URL of version 2; null or empty for the instance's default
   */
  public record LoginVersion(@Nullable Integer version, @Nullable String baseUri) {
    /** The instance's default. */
    public static final LoginVersion UNSPECIFIED = new LoginVersion(null, null);
  }
}
