package io.zitadeltestkit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {
  @ParameterizedTest
  @CsvSource({"0,PT0S", "900ms,PT0.9S", "5s,PT5S", "1.5s,PT1.5S", "1m30s,PT1M30S", "2h,PT2H"})
  void readsWhatTheRealServerReads(String text, Duration expected) {
    assertThat(GoDuration.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", "5 s", "5s!", "-5s", "five"})
  void refusesTheRest(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoDuration.parse(text))
        .withMessage("not a duration such as 900ms, 5s or 1m30s");
  }
}
