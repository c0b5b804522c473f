package io.zitadeltestkit.it.benchmark;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.embedded.EmbeddedZitadel;

/** Starts the embedded server and gets one authorized answer through the client. */
final class FirstAnswer {
  private FirstAnswer() {}

  public static void main(String... args) {
    EmbeddedZitadel server = EmbeddedZitadel.start();
    ZitadelClient client = ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
    if (client.me().id().isEmpty()) {
      throw new IllegalStateException("no answer");
    }
    NewJvm.answered();
  }
}
