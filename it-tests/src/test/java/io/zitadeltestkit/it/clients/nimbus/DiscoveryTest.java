package io.zitadeltestkit.it.clients.nimbus;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a provider says of itself is enough for the SDK. */
final class DiscoveryTest {
  @Test
  void tellsAllThatAClientHasToKnow() throws Exception {
    try (EmbeddedZitadel server = EmbeddedZitadel.start()) {
      OIDCProviderMetadata provider = Sdk.discover(server.baseUrl()).provider();

      assertThat(
              List.of(
                  provider.getAuthorizationEndpointURI(),
                  provider.getTokenEndpointURI(),
                  provider.getUserInfoEndpointURI(),
                  provider.getIntrospectionEndpointURI(),
                  provider.getRevocationEndpointURI(),
                  provider.getEndSessionEndpointURI(),
                  provider.getDeviceAuthorizationEndpointURI(),
                  provider.getJWKSetURI()))
          .extracting(URI::toString)
          .allMatch(endpoint -> endpoint.startsWith(server.baseUrl() + "/"));
      assertThat(provider.getGrantTypes())
          .contains(
              GrantType.AUTHORIZATION_CODE,
              GrantType.REFRESH_TOKEN,
              GrantType.CLIENT_CREDENTIALS,
              GrantType.JWT_BEARER,
              GrantType.DEVICE_CODE);
      assertThat(provider.getResponseTypes()).contains(ResponseType.CODE);
      assertThat(provider.getCodeChallengeMethods()).contains(CodeChallengeMethod.S256);
      assertThat(provider.getTokenEndpointAuthMethods())
          .contains(
              ClientAuthenticationMethod.NONE,
              ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
              ClientAuthenticationMethod.CLIENT_SECRET_POST,
              ClientAuthenticationMethod.PRIVATE_KEY_JWT);
      assertThat(provider.getIDTokenJWSAlgs()).contains(JWSAlgorithm.RS256);
      assertThat(JWKSet.load(provider.getJWKSetURI().toURL()).getKeys())
          .isNotEmpty()
          .extracting(JWK::getKeyUse)
          .containsOnly(KeyUse.SIGNATURE);
    }
  }
}
