package io.zitadeltestkit.embedded.internal.oidc.discovery;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import io.zitadeltestkit.embedded.internal.oidc.request.Nimbus;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The discovery document. */
public final class Discovery {
  private static final List<JWSAlgorithm> RS256 = List.of(JWSAlgorithm.RS256);
  private static final List<ClientAuthenticationMethod> CLIENT_AUTHENTICATION =
      List.of(
          ClientAuthenticationMethod.NONE,
          ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
          ClientAuthenticationMethod.CLIENT_SECRET_POST,
          ClientAuthenticationMethod.PRIVATE_KEY_JWT);
  private static final List<String> CLAIMS =
      List.of(
          "sub",
          "aud",
          "exp",
          "iat",
          "iss",
          "auth_time",
          "nonce",
          "acr",
          "amr",
          "c_hash",
          "at_hash",
          "act",
          "scopes",
          "client_id",
          "azp",
          "preferred_username",
          "name",
          "family_name",
          "given_name",
          "locale",
          "email",
          "email_verified",
          "phone_number",
          "phone_number_verified");
  private static final String UI_LOCALES =
      "ar bg cs de en es fr hu id it ja ko mk nl pl pt ro ru sv tr uk zh";

  private Discovery() {}

  public static HttpAnswer answer(OAuthCall call) {
    return Json.ok(Nimbus.plain(metadata(call.issuer().url()).toJSONObject()));
  }

  private static OIDCProviderMetadata metadata(String issuer) {
    OIDCProviderMetadata metadata =
        new OIDCProviderMetadata(
            new com.nimbusds.oauth2.sdk.id.Issuer(issuer),
            List.of(SubjectType.PUBLIC),
            URI.create(issuer + OAuthPaths.KEYS));
    putEndpoints(metadata, issuer);
    metadata.setScopes(
        new Scope("openid", "profile", "email", "phone", "address", "offline_access"));
    metadata.setResponseTypes(
        List.of(
            ResponseType.CODE,
            new ResponseType("id_token"),
            new ResponseType("id_token", "token")));
    metadata.setResponseModes(
        List.of(ResponseMode.QUERY, ResponseMode.FRAGMENT, ResponseMode.FORM_POST));
    metadata.setGrantTypes(
        List.of(
            GrantType.AUTHORIZATION_CODE,
            GrantType.IMPLICIT,
            GrantType.REFRESH_TOKEN,
            GrantType.CLIENT_CREDENTIALS,
            GrantType.JWT_BEARER,
            GrantType.DEVICE_CODE));
    metadata.setIDTokenJWSAlgs(
        List.of(
            JWSAlgorithm.EdDSA,
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512));
    metadata.setRequestObjectJWSAlgs(RS256);
    metadata.setTokenEndpointAuthMethods(CLIENT_AUTHENTICATION);
    metadata.setTokenEndpointJWSAlgs(RS256);
    metadata.setRevocationEndpointAuthMethods(CLIENT_AUTHENTICATION);
    metadata.setRevocationEndpointJWSAlgs(RS256);
    metadata.setIntrospectionEndpointAuthMethods(
        List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
            ClientAuthenticationMethod.PRIVATE_KEY_JWT));
    metadata.setIntrospectionEndpointJWSAlgs(RS256);
    metadata.setClaims(CLAIMS);
    metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
    metadata.setUILocales(Stream.of(UI_LOCALES.split(" ", -1)).map(Discovery::language).toList());
    metadata.setSupportsRequestParam(true);
    metadata.setSupportsRequestURIParam(false);
    metadata.setSupportsBackChannelLogout(true);
    metadata.setSupportsBackChannelLogoutSession(true);
    return metadata;
  }

  private static void putEndpoints(OIDCProviderMetadata metadata, String issuer) {
    metadata.setAuthorizationEndpointURI(URI.create(issuer + OAuthPaths.AUTHORIZE));
    metadata.setTokenEndpointURI(URI.create(issuer + OAuthPaths.TOKEN));
    metadata.setIntrospectionEndpointURI(URI.create(issuer + OAuthPaths.INTROSPECT));
    metadata.setUserInfoEndpointURI(URI.create(issuer + OAuthPaths.USERINFO));
    metadata.setRevocationEndpointURI(URI.create(issuer + OAuthPaths.REVOKE));
    metadata.setEndSessionEndpointURI(URI.create(issuer + OAuthPaths.END_SESSION));
    metadata.setDeviceAuthorizationEndpointURI(
        URI.create(issuer + OAuthPaths.DEVICE_AUTHORIZATION));
  }

  private static LangTag language(String tag) {
    try {
      return LangTag.parse(tag);
    } catch (LangTagException e) {
      throw new IllegalArgumentException(tag, e);
    }
  }
}
