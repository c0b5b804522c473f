package io.zitadeltestkit.embedded.internal.uri;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that are this machine, in any form. */
final class LoopbackTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/cb",
        "http://127.0.0.1:8080/cb",
        "http://127.255.255.254/cb",
        "http://[::1]/cb",
        "http://[0:0:0:0:0:0:0:1]:3000/cb",
        "http://[::ffff:127.0.0.1]/cb"
      })
  void loopbackAddressesAreLoopback(String uri) {
    assertThat(Loopback.isLoopback(URI.create(uri).getHost())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.evil.example/cb",
        "http://127.0.0.1.evil.example/cb",
        "http://localhost.evil.example/cb",
        "http://128.0.0.1/cb",
        "http://[::2]/cb",
        "app:/cb"
      })
  void otherHostsAreNot(String uri) {
    assertThat(Loopback.isLoopback(URI.create(uri).getHost())).isFalse();
  }

  @Test
  void whatIsNoAddressIsNot() {
    assertThat(Loopback.isLoopback("[1:2]")).isFalse();
  }
}
