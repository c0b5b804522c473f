package io.zitadeltestkit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.auth.Authenticator;
import io.zitadeltestkit.client.auth.AuthorizationServer;
import io.zitadeltestkit.client.auth.PersonalAccessTokenAuthenticator;
import io.zitadeltestkit.client.error.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid settings and arguments are refused before anything is sent; nothing shows secrets. */
class ConfigurationTest extends ServerTest {
  private static final String HOST = "http://localhost:8080";
  private static final String TOKEN =
      "dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXkdBjftJeZ4CVPmB92K27uhbUJU1p1";

  static Stream<Arguments> mistakes() {
    ZitadelClientBuilder builder = ZitadelClient.builder(HOST);
    return Stream.of(
        arguments(
            "empty host",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken(" ", "token"),
            "The host is empty. Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080."),
        arguments(
            "host with a blank",
            (ThrowingCallable)
                () -> ZitadelClient.withAccessToken("https://my zitadel.cloud", "token"),
            "The host has a blank or a line break inside. Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080."),
        arguments(
            "host with a path",
            (ThrowingCallable)
                () -> ZitadelClient.withAccessToken("https://my.zitadel.cloud/ui/console", "token"),
            "The host has a path after the host name; the client adds the paths itself. Give only \"https://my.zitadel.cloud\"."),
        arguments(
            "host with a query",
            (ThrowingCallable)
                () -> ZitadelClient.withAccessToken("https://my.zitadel.cloud?a=b", "token"),
            "The host has a query after the host name; the client adds the paths itself. Give only \"https://my.zitadel.cloud\"."),
        arguments(
            "host with credentials",
            (ThrowingCallable)
                () -> ZitadelClient.withAccessToken("https://me:secret@my.zitadel.cloud", "token"),
            "The host has a user name or password in it (before the \"@\"). Credentials don't belong into the URL: use withAccessToken, withPrivateKey or withClientCredentials."),
        arguments(
            "host with another scheme",
            (ThrowingCallable)
                () -> ZitadelClient.withAccessToken("ftp://my.zitadel.cloud", "token"),
            "The host begins with \"ftp://\"; Zitadel speaks http and https. Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080."),
        arguments(
            "host with a wrong port",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken("localhost:80800", "token"),
            "The host has \"80800\" as its port; a port is a number from 1 to 65535. Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080."),
        arguments(
            "host that is none",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken("https://a..b", "token"),
            "The host \"a..b\" has no valid host name. Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080."),
        arguments(
            "token in place of the host",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken("x".repeat(71), "token"),
            "The host is not a host name (71 characters). If it is a token, the arguments are swapped: the host comes first. Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080."),
        arguments(
            "empty token",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken(HOST, " \n"),
            "The access token for http://localhost:8080 is empty. Make one at http://localhost:8080/users/me/pats (or, for a service user, on its page), and check that the variable or file that it is read from is set."),
        arguments(
            "empty token of an authenticator",
            (ThrowingCallable) () -> PersonalAccessTokenAuthenticator.of(" \n"),
            "The access token is empty. Make one at {host}/users/me/pats (or, for a service user, on its page), and check that the variable or file that it is read from is set."),
        arguments(
            "token with a line break inside",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken(HOST, "half\nother"),
            "The access token has a blank or a line break inside, after 4 characters. It was probably copied together with something else, or wrapped."),
        arguments(
            "token with the word Bearer",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken(HOST, "Bearer abc"),
            "The access token begins with \"Bearer\". Give the token alone; the client adds the word."),
        arguments(
            "token with a character that none has",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken(HOST, "abc\u00e9"),
            "The access token has a character that no token has (U+00E9, after 3 characters). It was probably damaged when it was copied."),
        arguments(
            "empty client id",
            (ThrowingCallable) () -> ZitadelClient.withClientCredentials(HOST, " ", "secret"),
            "The client id is empty. A service user's client id is its login name; its secret is made by UserService/AddSecret."),
        arguments(
            "empty client secret",
            (ThrowingCallable) () -> ZitadelClient.withClientCredentials(HOST, "bot", ""),
            "The client secret is empty. A service user's client id is its login name; its secret is made by UserService/AddSecret."),
        arguments(
            "no host",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken(absent(), "token"),
            "The host is missing (null): the variable or property that it is read from is not set. Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080."),
        arguments(
            "host that is no IPv6 address",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken("http://[:::::]", "token"),
            "The host \"[:::::]\" has no valid host name. Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080."),
        arguments(
            "key in place of the host",
            (ThrowingCallable)
                () -> ZitadelClient.withAccessToken("{\"type\":\"serviceaccount\"}", "token"),
            "The host is not a host name (25 characters). If it is a token, the arguments are swapped: the host comes first. Give a URL such as https://my-instance.zitadel.cloud or http://localhost:8080."),
        arguments(
            "no token",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken(HOST, absent()),
            "The access token for http://localhost:8080 is missing (null). Make one at http://localhost:8080/users/me/pats (or, for a service user, on its page), and check that the variable or file that it is read from is set."),
        arguments(
            "no token for a view",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken(HOST, "token").as(absent()),
            "The access token for http://localhost:8080 is missing (null). Make one at http://localhost:8080/users/me/pats (or, for a service user, on its page), and check that the variable or file that it is read from is set."),
        arguments(
            "no token of an authenticator",
            (ThrowingCallable) () -> PersonalAccessTokenAuthenticator.of(absent()),
            "The access token is missing (null). Make one at {host}/users/me/pats (or, for a service user, on its page), and check that the variable or file that it is read from is set."),
        arguments(
            "key in place of the token",
            (ThrowingCallable) () -> ZitadelClient.withAccessToken(HOST, "{\"type\":\"x\"}"),
            "The access token is JSON. If it is the key of a service user, use privateKeyJson in the client builder, or the variable ZITADEL_KEY_JSON."),
        arguments(
            "no key file",
            (ThrowingCallable) () -> ZitadelClient.withPrivateKey(HOST, absent()),
            "The key file is missing (null). Give the path of the JSON file that Zitadel offered when the key was made, and check that the variable that it is read from is set."),
        arguments(
            "key in place of the key file",
            (ThrowingCallable)
                () ->
                    ZitadelClient.withPrivateKey(
                        HOST, Path.of("{\"type\":\"serviceaccount\",\"key\":\"secret\"}")),
            "The key file's path looks like the key itself, or a token. Give the path of the JSON file that Zitadel offered when the key was made; the key's JSON itself can be given to privateKeyJson in the client builder."),
        arguments(
            "key in place of the CA file",
            (ThrowingCallable) () -> builder.caFile(Path.of("-----BEGIN CERTIFICATE-----")),
            "The CA file's path looks like a key, certificate or token itself. Give the path of a PEM file with the certificate of the authority."),
        arguments(
            "no key JSON",
            (ThrowingCallable) () -> builder.privateKeyJson(absent()),
            "The key is missing (null). Give the JSON that Zitadel offered when the key was made, and check that the variable or file that it is read from is set."),
        arguments(
            "no client id",
            (ThrowingCallable) () -> ZitadelClient.withClientCredentials(HOST, absent(), "secret"),
            "The client id is missing (null). A service user's client id is its login name; its secret is made by UserService/AddSecret."),
        arguments(
            "no client secret",
            (ThrowingCallable) () -> ZitadelClient.withClientCredentials(HOST, "bot", absent()),
            "The client secret is missing (null). A service user's client id is its login name; its secret is made by UserService/AddSecret."),
        arguments(
            "no organization",
            (ThrowingCallable) () -> builder.organization(absent()),
            "The organization id is missing (null)."),
        arguments(
            "time-out of 27 years",
            (ThrowingCallable) () -> builder.timeout(Duration.ofDays(10_000)),
            "The time-out must be from 1 millisecond to 24 days, not PT240000H."),
        arguments(
            "time-out of a nanosecond",
            (ThrowingCallable) () -> builder.connectTimeout(Duration.ofNanos(1)),
            "The connect time-out must be from 1 millisecond to 24 days, not PT0.000000001S."),
        arguments(
            "endless retry delay",
            (ThrowingCallable)
                () -> builder.retryDelays(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(1)),
            "The first retry delay must be from 1 millisecond to 24 days, not PT2562047788015215H30M7S."),
        arguments(
            "limit of nothing",
            (ThrowingCallable) () -> builder.maxAnswerBytes(0),
            "The largest answer must have from 1 to 2147483631 bytes, not 0."),
        arguments(
            "Authorization as a header",
            (ThrowingCallable) () -> builder.header("authorization", "Bearer secret"),
            "The header Authorization is the authenticator's. Use accessToken, privateKey, clientCredentials or authenticator."),
        arguments(
            "header name with a blank",
            (ThrowingCallable) () -> builder.header("X Y", "1"),
            "A header can't have the name \"X Y\". Use letters, digits and dashes."),
        arguments(
            "key as a header name",
            (ThrowingCallable) () -> builder.header("{\"type\":\"serviceaccount\"}", "1"),
            "A header can't have the name (25 characters that look like a secret). Use letters, digits and dashes."),
        arguments(
            "header value with a line break",
            (ThrowingCallable) () -> builder.header("X-Y", "1\n2"),
            "The value of the header X-Y is empty or has a line break or another character that no header can have."),
        arguments(
            "empty organization",
            (ThrowingCallable) () -> builder.organization(""),
            "The organization id is empty or has a line break or another character that no header can have."),
        arguments(
            "time-out of nothing",
            (ThrowingCallable) () -> builder.timeout(Duration.ZERO),
            "The time-out must be from 1 millisecond to 24 days, not PT0S."),
        arguments(
            "no attempts",
            (ThrowingCallable) () -> builder.attempts(0),
            "A call needs at least 1 attempt, not 0."),
        arguments(
            "proxy without a port",
            (ThrowingCallable) () -> builder.proxy("proxy.example", 0),
            "The proxy needs a host name and a port from 1 to 65535, not \"proxy.example\" and 0."),
        arguments(
            "URL as a proxy",
            (ThrowingCallable) () -> builder.proxy("http://proxy.example", 8080),
            "The proxy needs a host name and a port from 1 to 65535, not \"http://proxy.example\" and 8080."),
        arguments(
            "token in the URL of a proxy",
            (ThrowingCallable) () -> builder.proxy("http://me:" + TOKEN + "@proxy.example", 8080),
            "The proxy needs a host name and a port from 1 to 65535, not (94 characters that look like a secret) and 8080."));
  }

  /** {@return null, like {@code System.getenv} for a variable that is not set} */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T absent() {
    return null;
  }

  /** The settings of the builder; each refuses null with a message of the client's. */
  static Stream<java.lang.reflect.Method> settings() {
    return Stream.of(ZitadelClientBuilder.class.getMethods())
        .filter(method -> method.getReturnType() == ZitadelClientBuilder.class)
        .filter(method -> method.getParameterCount() > 0)
        .filter(
            method -> Stream.of(method.getParameterTypes()).noneMatch(type -> type.isPrimitive()));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void settingWithoutAValueIsRefused(java.lang.reflect.Method setting) {
    assertThatThrownBy(
            () ->
                setting.invoke(
                    ZitadelClient.builder(HOST), new Object[setting.getParameterCount()]))
        .cause()
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is missing (null)");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void mistakesAreRefused(String when, ThrowingCallable mistake, String message) {
    ConfigurationException error = catchThrowableOfType(ConfigurationException.class, mistake);
    assertThat(error).hasMessage(message).hasNoCause();
    ErrorTable.add("configuration: " + when, error, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GetUser",
        "/zitadel.user.v2.UserService/GetUserByID",
        "zitadel.user.v2.UserService.GetUserByID",
        "zitadel.user.v2.UserService/GetUserByID?x=1",
        "zitadel.user.v2.UserService/../debug",
        "POST /v2/users"
      })
  void invalidMethodIsRefused(String method) {
    try (ZitadelClient client = ZitadelClient.builder(host()).build()) {
      assertThatThrownBy(() -> call(client, method))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "\"%s\" is not a method. Give service and method, such as zitadel.user.v2.UserService/GetUserByID."
                  .formatted(method));
    }
    assertThat(server.getRequestCount()).isZero();
  }

  /** Has no JSON form. */
  static final class Unwritable {
    @SuppressWarnings("DoNotCallSuggester") // Jackson calls it
    public String getPassword() {
      throw new IllegalStateException("secret-value");
    }
  }

  @Test
  void requestThatIsNotJsonIsRefused() {
    try (ZitadelClient client = ZitadelClient.builder(host()).build()) {
      assertThatThrownBy(() -> client.call(GET_USER, Map.of("user", new Unwritable()), Void.class))
          .isInstanceOf(IllegalArgumentException.class)
          .hasNoCause()
          .hasMessageStartingWith("The request of " + GET_USER + " can't be written as JSON: ")
          .hasMessageContaining("at \"user.password\"")
          .hasMessageNotContaining("secret-value");
    }
  }

  @Test
  void authenticatorIsCalledForEveryRequestAndStaysOpen() throws Exception {
    class Counting implements Authenticator {
      int asked;
      boolean closed;

      @Override
      public Optional<String> authorization(AuthorizationServer server) {
        return Optional.of("Bearer token-" + ++asked);
      }

      @Override
      public void close() {
        closed = true;
      }
    }
    Counting counting = new Counting();
    answer("{}");
    answer("{}");
    try (ZitadelClient client = ZitadelClient.builder(host()).authenticator(counting).build()) {
      call(client, GET_USER);
      call(client.inOrganization("1"), GET_USER);
      assertThat(client).hasToString("ZitadelClient[%s, authenticator Counting]".formatted(host()));
    }
    assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-1");
    assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-2");
    assertThat(counting.closed).isFalse();
  }

  @Test
  void supplierIsCalledForEveryRequestAndChecked() throws Exception {
    var tokens = java.util.List.of("token-1\n", "token-2", "bad token").iterator();
    Supplier<String> supplier = tokens::next;
    answer("{}");
    answer("{}");
    try (ZitadelClient client = ZitadelClient.builder(host()).accessToken(supplier).build()) {
      call(client, GET_USER);
      call(client, GET_USER);
      assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-1");
      assertThat(header(request(), "Authorization")).isEqualTo("Bearer token-2");
      assertThatThrownBy(() -> call(client, GET_USER))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("blank or a line break inside");
      assertThat(client).hasToString("ZitadelClient[%s, supplied access token]".formatted(host()));
    }
  }

  @Test
  void headerWithALineBreakIsRefusedWithoutQuotingTheToken() {
    try (ZitadelClient client =
        ZitadelClient.builder(host())
            .authenticator(server -> Optional.of("Bearer secret\nX: y"))
            .build()) {
      assertThatThrownBy(() -> call(client, GET_USER))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              "The authenticator gave an Authorization header with a line break or another character that no header can have. Remove it where the token is read.");
    }
  }

  @Test
  void invalidCaFileIsRefused(@TempDir Path folder) throws Exception {
    ZitadelClientBuilder builder = ZitadelClient.builder(HOST);
    Path missing = folder.resolve("ca.pem");
    refused(
        "CA file missing",
        () -> builder.caFile(missing),
        "The CA file %s does not exist. Give the path of a PEM file with the certificate of the authority.",
        missing);
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    refused(
        "CA file without a certificate",
        () -> builder.caFile(empty),
        "The CA file %s holds no certificate. Give a PEM file with the certificate of the authority (BEGIN CERTIFICATE).",
        empty);
    Path garbage = Files.writeString(folder.resolve("garbage.pem"), "no certificate");
    refused(
        "CA file with something else",
        () -> builder.caFile(garbage),
        "The CA file %s holds no certificate. Give a PEM file with the certificate of the authority (BEGIN CERTIFICATE).",
        garbage);
    refused(
        "CA file that is a folder",
        () -> builder.caFile(folder),
        "The CA file %s can't be read (IOException). Check that it is a file and its permissions.",
        folder);
  }

  @Test
  void invalidKeyFileIsRefused(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("key.json");
    keyFile(
        "missing",
        missing,
        "The key file %s does not exist. Give the path of the JSON file that Zitadel offered when the key was made.");
    keyFile(
        "not JSON",
        Files.writeString(folder.resolve("a.json"), "-----BEGIN"),
        "The key file %s is not JSON. Zitadel writes an object with type, keyId, key and userId; it may come base64-encoded from the API and must be decoded first.");
    keyFile(
        "without a user",
        Files.writeString(
            folder.resolve("b.json"), "{\"type\":\"serviceaccount\",\"keyId\":\"1\"}"),
        "The key file %s has no \"userId\". Zitadel writes an object with type, keyId, key and userId when a key of a service user is made.");
    keyFile(
        "of an application",
        Files.writeString(
            folder.resolve("c.json"),
            "{\"type\":\"application\",\"keyId\":\"1\",\"key\":\"x\",\"clientId\":\"2\"}"),
        "The key file %s is the key of an application. Such a key authenticates the application at the token and introspection endpoints, but no access token for the API can be had with it: make a key for a service user.");
    keyFile(
        "with a broken key",
        Files.writeString(
            folder.resolve("d.json"),
            "{\"type\":\"serviceaccount\",\"keyId\":\"1\",\"userId\":\"2\",\"key\":\"-----BEGIN RSA PRIVATE KEY-----\\nTUlJ\\n-----END RSA PRIVATE KEY-----\"}"),
        "The key file %s holds no RSA private key that can be read (PEM, PKCS#1 or PKCS#8). Make a new key and keep its file as it is.");
  }

  private static void keyFile(String when, Path file, String message) {
    refused("key file " + when, () -> ZitadelClient.withPrivateKey(HOST, file), message, file);
  }

  private static void refused(String when, ThrowingCallable mistake, String message, Path file) {
    ConfigurationException error = catchThrowableOfType(ConfigurationException.class, mistake);
    assertThat(error).hasMessage(message.formatted(file.toAbsolutePath())).hasNoCause();
    ErrorTable.add("configuration: " + when, error, message.formatted(file.getFileName()));
  }

  @Test
  void nothingShowsSecrets(@TempDir Path folder) throws Exception {
    Path keyFile =
        Files.writeString(folder.resolve("key.json"), TestKeys.serviceUserJson("7", "8"));
    assertThat(ZitadelClient.withAccessToken(HOST, "secret-token"))
        .hasToString("ZitadelClient[http://localhost:8080, personal access token]");
    assertThat(ZitadelClient.withClientCredentials(HOST, "bot", "s3cr3t"))
        .hasToString("ZitadelClient[http://localhost:8080, client credentials of bot]");
    assertThat(ZitadelClient.withPrivateKey(HOST, keyFile))
        .hasToString("ZitadelClient[http://localhost:8080, private key 8 of user 7]");
    assertThat(ZitadelClient.withAccessToken(HOST, "secret-token").inOrganization("123"))
        .hasToString(
            "ZitadelClient[http://localhost:8080, personal access token, organization 123]");
    assertThat(ZitadelClient.withAccessToken(HOST, "secret-token").inOrganization(TOKEN))
        .hasToString(
            "ZitadelClient[http://localhost:8080, personal access token, organization ***]");
    assertThat(ZitadelClient.builder(HOST).accessToken("secret-token"))
        .hasToString("ZitadelClientBuilder[http://localhost:8080, personal access token]");
    assertThat(ZitadelClient.builder(HOST).build())
        .hasToString("ZitadelClient[http://localhost:8080, no authentication]");
    assertThat(
            new io.zitadeltestkit.client.auth.AccessToken(
                "secret-token", java.time.Instant.parse("2026-11-23T10:00:00Z")))
        .hasToString("AccessToken[value=***, expiresAt=2026-11-23T10:00:00Z]");
  }
}
