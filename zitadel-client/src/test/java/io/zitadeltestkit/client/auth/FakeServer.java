package io.zitadeltestkit.client.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A token endpoint without a network, with a clock that a test sets forward. */
final class FakeServer implements AuthorizationServer {
  static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
  volatile Instant now = START;
  private final String host;
  private volatile Supplier<AccessToken> answer = this::hourly;

  FakeServer(String host) {
    this.host = host;
  }

  FakeServer() {
    this("http://localhost:8080");
  }

  AccessToken hourly() {
    return new AccessToken("token-" + forms.size(), now.plus(Duration.ofHours(1)));
  }

  void answers(Supplier<AccessToken> supplier) {
    this.answer = supplier;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  @Override
  public Discovery discovery() {
    return new Discovery("https://issuer.example", "https://issuer.example/token");
  }

  @Override
  public AccessToken requestToken(Map<String, String> form) {
    forms.add(form);
    return answer.get();
  }
}
