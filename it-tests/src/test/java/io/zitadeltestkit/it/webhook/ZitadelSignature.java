package io.zitadeltestkit.it.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

// snippet: webhook-signature
/** Checks the header {@code ZITADEL-Signature: t=<seconds>,v1=<hex>} of the calls to a target. */
record ZitadelSignature(String signingKey) {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  boolean isGood(String header, byte[] body, Instant now) throws GeneralSecurityException {
    List<String> times = values(header, "t=");
    if (times.size() != 1 || !times.get(0).matches("\\d{1,12}")) {
      return false;
    }
    Instant sentAt = Instant.ofEpochSecond(Long.parseLong(times.get(0)));
    byte[] expected = bytes(hex(sentAt, body));
    return Duration.between(sentAt, now).abs().compareTo(TOLERANCE) <= 0
        && values(header, "v1=").stream()
            .anyMatch(signature -> MessageDigest.isEqual(bytes(signature), expected));
  }

  /** Signs a body as Zitadel does, for tests without Zitadel. */
  String sign(byte[] body, Instant at) throws GeneralSecurityException {
    return "t=" + at.getEpochSecond() + ",v1=" + hex(at, body);
  }

  private String hex(Instant at, byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes(signingKey), "HmacSHA256"));
    mac.update(bytes(at.getEpochSecond() + "."));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }

  private static List<String> values(String header, String name) {
    return Stream.of(header.split(",", -1))
        .filter(part -> part.startsWith(name))
        .map(part -> part.substring(name.length()))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
// end
