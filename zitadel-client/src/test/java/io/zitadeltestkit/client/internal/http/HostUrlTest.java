package io.zitadeltestkit.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zitadeltestkit.client.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostUrlTest {
  private static final String EXAMPLES =
      " Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080.";

  @ParameterizedTest
  @CsvSource({
    "https://my.zitadel.cloud, https://my.zitadel.cloud",
    "https://my.zitadel.cloud/, https://my.zitadel.cloud",
    "https://my.zitadel.cloud//, https://my.zitadel.cloud",
    "HTTPS://My.Zitadel.Cloud, https://my.zitadel.cloud",
    "https://my.zitadel.cloud:443, https://my.zitadel.cloud",
    "http://my.zitadel.cloud:80, http://my.zitadel.cloud",
    "http://my.zitadel.cloud:443, http://my.zitadel.cloud:443",
    "my.zitadel.cloud, https://my.zitadel.cloud",
    "my.zitadel.cloud:8443/, https://my.zitadel.cloud:8443",
    "zitadel:8080, https://zitadel:8080",
    "zitadel:1, https://zitadel:1",
    "zitadel:65535, https://zitadel:65535",
    "localhost, http://localhost",
    "localhost:8080, http://localhost:8080",
    "one.localhost:8080, http://one.localhost:8080",
    "https://localhost:8080, https://localhost:8080",
    "127.0.0.1:8080, http://127.0.0.1:8080",
    "[::1]:8080, http://[::1]:8080",
    "notlocalhost, https://notlocalhost",
    "https://[2001:db8::1]:8443, https://[2001:db8::1]:8443",
    "my_zitadel:8080, https://my_zitadel:8080",
    "https://zitädel.example, https://xn--zitdel-dua.example",
  })
  void unambiguousHostIsNormalized(String given, String expected) {
    assertThat(HostUrl.parse(given)).hasToString(expected);
    assertThat(HostUrl.parse("\n " + given + "\r\n")).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://my.zitadel.cloud, true, false",
    "http://my.zitadel.cloud, false, false",
    "http://one.localhost, false, true",
    "https://127.0.0.1, true, true",
    "https://localhost.example, true, false",
  })
  void encryptionAndThisMachineAreKnown(String given, boolean secure, boolean loopback) {
    assertThat(HostUrl.parse(given).isSecure()).isEqualTo(secure);
    assertThat(HostUrl.parse(given).isLoopback()).isEqualTo(loopback);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void emptyIsRefused(String given) {
    refused(given, "The host is empty." + EXAMPLES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://my zitadel.cloud", "https://my.zitadel\n.cloud", "https://a.example b"})
  void hostWithABlankInsideIsRefused(String given) {
    refused(given, "The host has a blank or a line break inside." + EXAMPLES);
  }

  @ParameterizedTest
  @CsvSource({
    "https://my.zitadel.cloud/ui/console, a path, https://my.zitadel.cloud",
    "localhost:8080/ui, a path, http://localhost:8080",
    "https://my.zitadel.cloud/?x=secret, a query, https://my.zitadel.cloud",
    "https://my.zitadel.cloud?x=secret, a query, https://my.zitadel.cloud",
    "https://my.zitadel.cloud#secret, a fragment, https://my.zitadel.cloud",
    "https://my.zitadel.cloud\\ui, a path, https://my.zitadel.cloud",
  })
  void hostWithAPathOrQueryIsRefused(String given, String what, String origin) {
    refused(
        given,
        "The host has %s after the host name; the client adds the paths itself. Give only \"%s\"."
            .formatted(what, origin));
  }

  @Test
  void otherSchemesAreRefused() {
    refused(
        "ftp://zitadel.example",
        "The host begins with \"ftp://\"; Zitadel speaks http and https." + EXAMPLES);
  }

  @Test
  void credentialsAreRefusedAndNotQuoted() {
    refused(
        "https://admin:Passw0rd@zitadel.example",
        "The host has a user name or password in it (before the \"@\"). Credentials don't belong into the URL: use withAccessToken, withPrivateKey or withClientCredentials.");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:, nothing",
    "localhost:0, '\"0\"'",
    "localhost:65536, '\"65536\"'",
    "localhost:80a, '\"80a\"'",
    "localhost:-1, '\"-1\"'",
    "http:localhost, '\"localhost\"'",
    "http:/localhost, nothing",
    "localhost:not-at-all-a-port, a text",
  })
  void wrongPortsAreRefused(String given, String port) {
    refused(
        given,
        "The host has %s as its port; a port is a number from 1 to 65535.%s"
            .formatted(port, EXAMPLES));
  }

  @ParameterizedTest
  @CsvSource({
    "https://, ''",
    "//localhost, ''",
    "https://-a.example, -a.example",
    "https://a..example, a..example",
    "https://a$b.example, a$b.example",
    "https://[::1, [::1",
  })
  void invalidHostNameIsRefused(String given, String name) {
    refused(given, "The host \"%s\" has no valid host name.%s".formatted(name, EXAMPLES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wm9kYWNrIFRva2VuIG9mIDcxIGNoYXJhY3RlcnMgYXMgWml0YWRlbCBtYWtlcyB0aGVtLg_-1234",
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln$"
      })
  void tokenInPlaceOfTheHostIsNotQuoted(String token) {
    assertThat(catchThrowable(() -> HostUrl.parse(token)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "The host is not a host name (%d characters). If it is a token, the arguments are swapped: the host comes first.%s"
                .formatted(token.length(), EXAMPLES));
  }

  private static void refused(String given, String message) {
    assertThatThrownBy(() -> HostUrl.parse(given))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(message);
  }
}
