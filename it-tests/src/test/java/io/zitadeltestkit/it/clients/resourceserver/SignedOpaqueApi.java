package io.zitadeltestkit.it.clients.resourceserver;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import io.zitadeltestkit.it.clients.Acme;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.RequestEntity;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestTemplate;

/** The same with a key in place of a secret: Spring Security lets the request be made by hand. */
@Configuration(proxyBeanMethods = false)
@Import(OpaqueApi.class)
class SignedOpaqueApi {
  @Bean
  OpaqueTokenIntrospector introspector(
      @Value("${issuer}") String issuer,
      @Value("${client-id}") String clientId,
      @Value("${key-file}") String keyFile) {
    URI endpoint = URI.create(issuer + "/oauth/v2/introspect");
    RSAKey key = Acme.key(keyFile);
    SpringOpaqueTokenIntrospector introspector =
        new SpringOpaqueTokenIntrospector(endpoint.toString(), new RestTemplate());
    introspector.setRequestEntityConverter(
        token -> {
          MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
          assertion(issuer, clientId, key).toParameters().forEach(form::addAll);
          form.add("token", token);
          return RequestEntity.post(endpoint).body(form);
        });
    return introspector;
  }

  /** Zitadel wants to be told when it was issued, which the SDK's shorter forms don't say. */
  private static PrivateKeyJWT assertion(String issuer, String clientId, RSAKey key) {
    Instant now = Instant.now();
    try {
      return new PrivateKeyJWT(
          new JWTAuthenticationClaimsSet(
              new ClientID(clientId),
              new Audience(issuer).toSingleAudienceList(),
              Date.from(now.plusSeconds(60)),
              null,
              Date.from(now),
              new JWTID()),
          JWSAlgorithm.RS256,
          key.toPrivateKey(),
          key.getKeyID(),
          null);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
