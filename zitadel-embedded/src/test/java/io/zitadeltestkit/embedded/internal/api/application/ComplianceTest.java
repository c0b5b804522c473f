package io.zitadeltestkit.embedded.internal.api.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.AccessTokenType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.ApplicationType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.AuthMethod;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.GrantType;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.LoginVersion;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.ResponseType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The problems that a configuration of an OpenID Connect client has. */
final class ComplianceTest {
  private static OidcConfig config(
      ApplicationType type, AuthMethod method, List<GrantType> grants, List<String> redirects) {
    return new OidcConfig(
        "1",
        "",
        redirects,
        List.of(),
        List.of(ResponseType.CODE),
        grants,
        type,
        method,
        false,
        AccessTokenType.BEARER,
        false,
        false,
        false,
        Duration.ZERO,
        List.of(),
        false,
        "",
        LoginVersion.UNSPECIFIED);
  }

  private static List<GrantType> grants(String initials) {
    return Arrays.stream(GrantType.values())
        .filter(type -> initials.indexOf(type.name().charAt(0)) >= 0)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // type, method, grants by initial, redirect URIs, problems without their prefix
        "WEB, BASIC, A, https://a.example/cb, -",
        "WEB, BASIC, A, http://a.example/cb, -",
        "WEB, BASIC, A, com.app:/cb, NotCompliant Code.RedirectUris.CustomOnlyForNative",
        "WEB, BASIC, R, https://a.example/cb, NotCompliant GrantType.Refresh.NoAuthCode",
        "WEB, BASIC, DR, https://a.example/cb, -",
        "WEB, BASIC, A, -, NotCompliant NoRedirectUris",
        "WEB, BASIC, R, -, NotCompliant NoRedirectUris GrantType.Refresh.NoAuthCode",
        "WEB, BASIC, D, -, -",
        "WEB, BASIC, AD, -, NotCompliant NoRedirectUris",
        "WEB, BASIC, I, http://a.example/cb, NotCompliant Implicit.RedirectUris.HttpNotAllowed",
        "WEB, BASIC, I, com.app:/cb, NotCompliant Implicit.RedirectUris.CustomNotAllowed",
        "WEB, BASIC, AI, com.app:/cb, NotCompliant Implicit.RedirectUris.CustomNotAllowed",
        "WEB, BASIC, AI, http://a.example/cb, NotAllCombinationsAreAllowed",
        "USER_AGENT, NONE, A, https://a.example/cb, -",
        "USER_AGENT, BASIC, A, https://a.example/cb, NotCompliant NotCompliant UserAgent.AuthMethodType.NotNone",
        "USER_AGENT, NONE, A, http://a.example/cb, NotCompliant NotCompliant Code.RedirectUris.HttpOnlyForWeb",
        "NATIVE, NONE, A, com.app:/cb http://localhost:1/cb http://127.0.0.1/cb http://[::1]:8/cb, -",
        "NATIVE, NONE, A, http://a.example/cb, NotCompliant NotCompliant Native.RedirectUris.MustBeHttpLocalhost",
        "NATIVE, NONE, A, http://127.evil.example/cb, NotCompliant NotCompliant Native.RedirectUris.MustBeHttpLocalhost",
        "NATIVE, NONE, I, http://a.example/cb, NotCompliant NotCompliant Native.RedirectUris.MustBeHttpLocalhost",
        "NATIVE, NONE, AI, http://a.example/cb, NotCompliant NotCompliant Native.RedirectUris.MustBeHttpLocalhost",
        "NATIVE, POST, A, com.app:/cb, NotCompliant NotCompliant Native.AuthMethodType.NotNone",
      })
  void namesTheProblems(
      ApplicationType type,
      AuthMethod method,
      String grants,
      @org.jspecify.annotations.Nullable String redirects,
      @org.jspecify.annotations.Nullable String problems) {
    Compliance compliance =
        Compliance.of(
            config(
                type,
                method,
                grants(grants),
                redirects == null ? List.of() : List.of(redirects.split(" ", -1))));

    String named =
        compliance.problems().stream()
            .map(key -> key.substring("Application.OIDC.V1.".length()))
            .collect(Collectors.joining(" "));
    assertThat(named).isEqualTo(problems == null ? "" : problems);
    assertThat(compliance.nonCompliant()).isEqualTo(named.startsWith("NotCompliant"));
  }

  @Test
  void originsAreSchemeHostAndPort() {
    assertThat(Origins.originOf("https://user@a.example:8443/cb?x=1#y"))
        .isEqualTo("https://a.example:8443");
    assertThat(Origins.originOf("HTTP://localhost?x")).isEqualTo("http://localhost");
    assertThat(Origins.originOf("com.app:/cb")).isEqualTo("com.app://");
    assertThat(Origins.isOrigin(" https://a.example:1 ")).isTrue();
    assertThat(Origins.isOrigin("https://a.example/")).isFalse();
    assertThat(Origins.isOrigin("https://a.example?x=1")).isFalse();
    assertThat(Origins.isOrigin("a.example")).isFalse();
    assertThat(Origins.isOrigin("https://a example")).isFalse();
  }
}
