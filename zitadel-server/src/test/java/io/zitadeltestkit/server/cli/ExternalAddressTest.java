package io.zitadeltestkit.server.cli;

import static io.zitadeltestkit.server.cli.SettingsTest.settings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExternalAddressTest {
  @Test
  void isThatOfARealServerByDefault() throws FatalException {
    ExternalAddress address = ExternalAddress.of(settings(), null);

    assertThat(address).isEqualTo(new ExternalAddress("localhost", 8080, true, true));
    assertThat(address.url()).isEqualTo("https://localhost:8080");
  }

  @Test
  void isTakenFromTheSettings() throws FatalException {
    ExternalAddress address =
        ExternalAddress.of(
            settings(
                "EXTERNALDOMAIN", "id.example",
                "EXTERNALPORT", "80",
                "EXTERNALSECURE", "false",
                "TLS_ENABLED", "false"),
            null);

    assertThat(address).isEqualTo(new ExternalAddress("id.example", 80, false, false));
    assertThat(address.url()).isEqualTo("http://id.example");
  }

  @Test
  void tlsModeWinsOverSettings() throws FatalException {
    Settings settings = settings("EXTERNALSECURE", "true", "TLS_ENABLED", "true");

    assertThat(ExternalAddress.of(settings, TlsMode.disabled).url())
        .isEqualTo("http://localhost:8080");
    assertThat(ExternalAddress.of(settings, TlsMode.external))
        .isEqualTo(new ExternalAddress("localhost", 8080, true, false));
    assertThat(ExternalAddress.of(settings, TlsMode.enabled).tls()).isTrue();
  }
}
