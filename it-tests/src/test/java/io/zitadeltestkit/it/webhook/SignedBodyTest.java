package io.zitadeltestkit.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The variant of docs/webhooks.md without a Zitadel. */
final class SignedBodyTest {
  @Nested
  // snippet: webhook-offline
  class WithoutZitadelTest {
    private static final String RECORDED =
        """
        {"aggregateID":"359202608152200001","aggregateType":"user","event_type":"user.human.added"}\
        """;

    private final ZitadelSignature zitadel = new ZitadelSignature("a-signing-key");

    @Test
    void signedCallsAreAccepted() throws Exception {
      try (WelcomeMails application = WelcomeMails.start()) {
        application.trust(zitadel.signingKey());

        assertThat(post(application, zitadel, Instant.now())).isEqualTo(204);
        assertThat(application.welcomed()).containsExactly("359202608152200001");
      }
    }

    @Test
    void forgedAndOldCallsAreRefused() throws Exception {
      try (WelcomeMails application = WelcomeMails.start()) {
        application.trust(zitadel.signingKey());
        Instant now = Instant.now();

        assertThat(post(application, new ZitadelSignature("another key"), now)).isEqualTo(401);
        assertThat(post(application, zitadel, now.minus(Duration.ofMinutes(6)))).isEqualTo(401);
        assertThat(application.welcomed()).isEmpty();
      }
    }

    private int post(WelcomeMails application, ZitadelSignature signature, Instant at)
        throws Exception {
      byte[] body = RECORDED.getBytes(StandardCharsets.UTF_8);
      HttpRequest request =
          HttpRequest.newBuilder(application.local())
              .header("ZITADEL-Signature", signature.sign(body, at))
              .POST(BodyPublishers.ofByteArray(body))
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  // end

  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
  private static final ZitadelSignature SIGNATURE = new ZitadelSignature("key");
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  /** Computed by openssl: printf '1800000000.{}' | openssl dgst -sha256 -hmac key. */
  @Test
  void theSignatureIsZitadels() throws Exception {
    assertThat(SIGNATURE.sign(BODY, NOW))
        .isEqualTo(
            "t=1800000000,v1=7321475872b03ff21bdc2dfd86ea2d99ec29c479fbe4a77aa6acf4509505493f");
  }

  @Test
  void oneOfSeveralSignaturesIsEnough() throws Exception {
    String good = SIGNATURE.sign(BODY, NOW);

    assertThat(SIGNATURE.isGood(good + ",v1=00", BODY, NOW)).isTrue();
    assertThat(SIGNATURE.isGood(good.replace(",v1", ",v1=00,v1"), BODY, NOW)).isTrue();
  }

  @Test
  void aSecondTimeDoesNotMakeAnOldSignatureFresh() throws Exception {
    String old = SIGNATURE.sign(BODY, NOW.minus(Duration.ofHours(1)));

    assertThat(SIGNATURE.isGood(old + ",t=" + NOW.getEpochSecond(), BODY, NOW)).isFalse();
    assertThat(SIGNATURE.isGood("", BODY, NOW)).isFalse();
    assertThat(SIGNATURE.isGood("t=yesterday,v1=00", BODY, NOW)).isFalse();
  }
}
