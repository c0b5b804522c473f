package io.zitadeltestkit.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalhostDnsTest {
  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "x7.localhost", "a.b.localhost"})
  void localhostAndWhatEndsInItIsTheLoopback(String name) throws Exception {
    assertThat(new LocalhostDns(Map.of()).lookup(name))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("127.0.0.1", "0:0:0:0:0:0:0:1");
  }

  @Test
  void mappedNamesComeFirst() throws Exception {
    var dns = new LocalhostDns(Map.of("*.localhost", "10.0.0.1", "one.localhost", "10.0.0.2"));
    assertThat(address(dns, "one.localhost")).isEqualTo("10.0.0.2");
    assertThat(address(dns, "two.localhost")).isEqualTo("10.0.0.1");
    assertThat(address(dns, "a.two.localhost")).isEqualTo("10.0.0.1");
    assertThat(address(dns, "localhost")).isEqualTo("127.0.0.1");
  }

  @Test
  void otherNamesAreLookedUp() throws Exception {
    assertThat(address(new LocalhostDns(Map.of()), "192.0.2.1")).isEqualTo("192.0.2.1");
    assertThatThrownBy(() -> new LocalhostDns(Map.of()).lookup("no-such-host.invalid"))
        .isInstanceOf(UnknownHostException.class);
  }

  private static String address(LocalhostDns dns, String name) throws UnknownHostException {
    return dns.lookup(name).get(0).getHostAddress();
  }
}
