package io.zitadeltestkit.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token that a real server prints, as releases write it. */
final class ContainersByHandTest {
  private static final String BANNER =
      """

       ______  _
      |___  / (_)
          =====================================================================
          Version:           v4.16.0
          https://zitadel.com/docs/self-hosting/manage/configure/some-long-path-of-a-page
          =====================================================================
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // v4.13.1
        "mSFjNf8-KCZ3xCnKBIWDA5gJ7iOAqwL7nHkzR_hQ8jMWe0NwXcnNYk3rIyAXVuEqFKa0LvT",
        // v4.16.0
        "eyJhbGciOiJBMjU2R0NNS1ciLCJlbmMiOiJBMjU2R0NNIn0.x8A_zJ-2.Zk3pQ.tq0bT4nJv-Hn2rX.9fLw_Q"
      })
  void firstTokenIsFoundBeforeTheBanner(String token) {
    assertThat(ContainersByHand.firstTokenIn("migrations done\n  " + token + "\n" + BANNER))
        .isEqualTo(token);
  }

  @Test
  void bannerAloneHasNoToken() {
    assertThatThrownBy(() -> ContainersByHand.firstTokenIn(BANNER))
        .hasMessage("The server has printed no token.");
  }
}
