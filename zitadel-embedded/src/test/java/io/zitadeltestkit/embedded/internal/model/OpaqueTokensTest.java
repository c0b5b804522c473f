package io.zitadeltestkit.embedded.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.internal.version.Profile;
import io.zitadeltestkit.embedded.internal.version.Release;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpaqueTokensTest {
  @ParameterizedTest
  @EnumSource
  void personalAccessTokenCanBeAnArgumentOfAProgram(Release release) {
    OpaqueTokens tokens = OpaqueTokens.of(Profile.of(release));

    assertThat(Stream.generate(() -> tokens.personal("1", "2")).limit(1000))
        .allSatisfy(token -> assertThat(token).hasSizeGreaterThan(70).doesNotStartWith("-"));
  }
}
