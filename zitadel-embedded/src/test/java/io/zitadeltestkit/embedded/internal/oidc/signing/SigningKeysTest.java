package io.zitadeltestkit.embedded.internal.oidc.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.zitadeltestkit.embedded.internal.model.instance.WebKey;
import io.zitadeltestkit.embedded.internal.model.instance.WebKeyState;
import io.zitadeltestkit.embedded.internal.model.instance.WebKeys;
import io.zitadeltestkit.embedded.internal.state.Instance;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeysTest {
  private final Instance instance = new Instance("1", Clock.systemUTC());
  private final SigningKeys keys = new SigningKeys();

  @BeforeEach
  void setUp() {
    instance.write(
        tx -> {
          WebKeys.setUp(tx);
          return true;
        });
  }

  private WebKey activate(String algorithm, int rsaBits) {
    return instance.write(tx -> WebKeys.activate(tx, WebKeys.create(tx, algorithm, rsaBits)));
  }

  @ParameterizedTest
  @CsvSource({
    "RS256, 2048",
    "RS384, 2048",
    "RS512, 3072",
    "ES256, 0",
    "ES384, 0",
    "ES512, 0",
    "EdDSA, 0"
  })
  void signsByEveryAlgorithm(String algorithm, int rsaBits) throws Exception {
    WebKey active = activate(algorithm, rsaBits);

    String token = keys.sign(instance, Map.of("sub", "minnie"));

    JWSObject jws = JWSObject.parse(token);
    JWK published = keys.published(instance).getKeyByKeyId(active.id());
    assertThat(jws.getHeader().getAlgorithm().getName()).isEqualTo(algorithm);
    assertThat(jws.getHeader().getKeyID()).isEqualTo(active.id());
    assertThat(published.isPrivate()).isFalse();
    boolean verified =
        switch (published.getKeyType().getValue()) {
          case "RSA" -> jws.verify(new RSASSAVerifier(published.toRSAKey()));
          case "EC" -> jws.verify(new ECDSAVerifier(published.toECKey()));
          default -> jws.verify(new Ed25519(published.toOctetKeyPair()));
        };
    assertThat(verified).isTrue();
    assertThat(keys.verify(instance, token)).contains(Map.of("sub", "minnie"));
  }

  @Test
  void verifiesTokensOfAnEarlierKeyUntilItIsRemoved() {
    WebKey first = WebKey.active(instance.state());
    String token = keys.sign(instance, Map.of("sub", "minnie"));

    WebKey second = activate("ES256", 0);

    assertThat(instance.state().find(WebKey.TABLE, first.id()).map(WebKey::state))
        .contains(WebKeyState.INACTIVE);
    assertThat(WebKey.active(instance.state())).isEqualTo(second);
    assertThat(keys.verify(instance, token)).isPresent();
    instance.write(
        tx -> {
          tx.remove(WebKey.TABLE, first.id());
          return true;
        });
    assertThat(keys.verify(instance, token)).isEmpty();
  }

  @Test
  void makesKeyPairsOnlyWhenTheyAreNeeded() {
    assertThat(instance.state().all(WebKey.TABLE)).allMatch(key -> key.jwk() == null);

    keys.sign(instance, Map.of());

    assertThat(instance.state().all(WebKey.TABLE))
        .filteredOn(key -> key.jwk() != null)
        .containsExactly(WebKey.active(instance.state()));
  }

  @Test
  void findsTheSameKeyPairAgainInTheState() {
    String token = keys.sign(instance, Map.of("sub", "minnie"));

    assertThat(new SigningKeys().verify(instance, token)).isPresent();
  }

  @Test
  void makesOneKeyPairForConcurrentCalls() {
    Set<String> moduli = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 8)
        .parallel()
        .forEach(
            i ->
                moduli.add(
                    keys.published(instance).getKeys().get(0).toRSAKey().getModulus().toString()));

    assertThat(moduli).hasSize(1);
  }

  @Test
  void refusesTokensOfOthers() {
    Instance other = new Instance("2", Clock.systemUTC());
    other.write(
        tx -> {
          WebKeys.setUp(tx);
          return true;
        });
    String foreign = keys.sign(other, Map.of("sub", "minnie"));
    String own = keys.sign(instance, Map.of("sub", "minnie"));
    String spoiled = own.substring(0, own.lastIndexOf('.') + 1) + "AAAA";

    assertThat(List.of(foreign, spoiled, "garbage", "a.b.c"))
        .allMatch(token -> keys.verify(instance, token).isEmpty());
  }

  @Test
  void publishesNoPrivateHalf() {
    JWKSet published = keys.published(instance);

    Set<String> names = new HashSet<>();
    published.getKeys().forEach(key -> names.addAll(key.toJSONObject().keySet()));
    assertThat(names).containsExactlyInAnyOrder("kty", "use", "kid", "alg", "n", "e");
    assertThat(WebKey.active(instance.state()).toString()).doesNotContain("\"n\"");
  }
}
