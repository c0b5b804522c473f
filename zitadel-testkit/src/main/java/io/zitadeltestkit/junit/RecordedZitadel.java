package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClientBuilder;
import io.zitadeltestkit.client.settings.Features;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.message.MessageSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A running Zitadel whose clients record their requests. */
record RecordedZitadel(RunningZitadel zitadel, HttpLog httpLog) implements RunningZitadel {
  @Override
  public String backend() {
    return zitadel.backend();
  }

  @Override
  public boolean isShared() {
    return zitadel.isShared();
  }

  @Override
  public String version() {
    return zitadel.version();
  }

  /** Read without the log, which is to show what the tests do. */
  @Override
  public Features features() {
    return zitadel.features();
  }

  @Override
  public String baseUrl() {
    return zitadel.baseUrl();
  }

  @Override
  public String issuer() {
    return zitadel.issuer();
  }

  @Override
  public ZitadelClientBuilder clientBuilder() {
    return zitadel.clientBuilder().customizeHttp(http -> http.addInterceptor(httpLog));
  }

  @Override
  public ZitadelClientBuilder ownerClientBuilder() {
    return zitadel.ownerClientBuilder().customizeHttp(http -> http.addInterceptor(httpLog));
  }

  @Override
  public RunningZitadel openInstance() {
    return new RecordedZitadel(zitadel.openInstance(), httpLog);
  }

  @Override
  public boolean listsLag() {
    return zitadel.listsLag();
  }

  @Override
  public Clock clock() {
    return zitadel.clock();
  }

  @Override
  public boolean at(Instant time, Runnable action) {
    return zitadel.at(time, action);
  }

  @Override
  public MessageSource messages() {
    return zitadel.messages();
  }

  @Override
  public Optional<EmbeddedZitadel> embedded() {
    return zitadel.embedded();
  }

  @Override
  public String logTail() {
    return zitadel.logTail();
  }

  @Override
  public Optional<String> ended() {
    return zitadel.ended();
  }

  @Override
  public void close() {
    zitadel.close();
  }
}
