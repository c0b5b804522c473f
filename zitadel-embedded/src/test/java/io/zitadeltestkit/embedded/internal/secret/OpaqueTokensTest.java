package io.zitadeltestkit.embedded.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.internal.version.Profile;
import io.zitadeltestkit.embedded.internal.version.Release;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server reads in its tokens, in each form. */
final class OpaqueTokensTest {
  @ParameterizedTest
  @EnumSource
  void personalAccessTokenCanBeAnArgumentOfAProgram(Release release) {
    OpaqueTokens tokens = OpaqueTokens.of(Profile.of(release));

    assertThat(Stream.generate(() -> tokens.personal("1", "2")).limit(1000))
        .allSatisfy(token -> assertThat(token).hasSizeGreaterThan(70).doesNotStartWith("-"));
  }

  @ParameterizedTest
  @EnumSource
  void anAccessTokenNamesItsSession(Release release) {
    OpaqueTokens tokens = OpaqueTokens.of(Profile.of(release));

    assertThat(OpaqueTokens.sessionOfAccess(tokens.access("V2_123-at_456", "789")))
        .hasValue("V2_123");
    assertThat(OpaqueTokens.sessionOfAccess(tokens.session("123", "456"))).isEmpty();
    assertThat(OpaqueTokens.sessionOfAccess(tokens.personal("123", "456"))).isEmpty();
    assertThat(OpaqueTokens.sessionOfAccess("garbage")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aSessionTokenNamesItsSession(Release release) {
    OpaqueTokens tokens = OpaqueTokens.of(Profile.of(release));

    assertThat(OpaqueTokens.sessionOf(tokens.session("123", "456"))).hasValue("123");
    assertThat(OpaqueTokens.sessionOf(tokens.access("V2_123-at_456", "789"))).isEmpty();
  }

  @Test
  void tokensOfTheNewerReleaseNameTheirKeyAsTheRealOnesDo() {
    OpaqueTokens tokens = OpaqueTokens.of(Profile.of(Release.V4_16));

    assertThat(Stream.of(tokens.personal("1", "2"), tokens.session("1", "2")))
        .allSatisfy(token -> assertThat(header(token)).contains("\"kid\":\"oidcKey\""));
    assertThat(header(tokens.access("1", "2"))).doesNotContain("kid");
  }

  private static String header(String token) {
    return new String(
        Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
        StandardCharsets.UTF_8);
  }
}
