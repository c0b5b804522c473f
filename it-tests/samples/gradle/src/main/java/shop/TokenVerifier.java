package shop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Verifies access tokens of one Zitadel for one project, with Nimbus. */
final class TokenVerifier {
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final String rolesClaim;

  TokenVerifier(String issuer, URI jwksUri, String projectId) throws MalformedURLException {
    ResourceRetriever http = new DefaultResourceRetriever(5_000, 5_000); // half a second by default
    JWKSource<SecurityContext> keys = JWKSourceBuilder.create(jwksUri.toURL(), http).build();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            projectId, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp")));
    rolesClaim = "urn:zitadel:iam:org:project:" + projectId + ":roles";
  }

  /** Returns the caller's roles in the project; empty if the token is not good here. */
  Optional<Set<String>> roles(String token) {
    try {
      Object roles = processor.process(token, null).getClaim(rolesClaim);
      return Optional.of(
          roles instanceof Map<?, ?> byName
              ? byName.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
              : Set.of());
    } catch (ParseException | BadJOSEException e) {
      return Optional.empty();
    } catch (JOSEException e) {
      throw new IllegalStateException("The token could not be verified.", e); // no keys: our fault
    }
  }
}
