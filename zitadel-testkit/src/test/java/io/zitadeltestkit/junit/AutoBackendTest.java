package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.zitadeltestkit.backend.BackendException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class AutoBackendTest {
  private static final String PROBLEM = "no Docker engine answers at x";

  private final Logger logger = (Logger) LoggerFactory.getLogger("io.zitadeltestkit");
  private final ListAppender<ILoggingEvent> notices = new ListAppender<>();

  @BeforeEach
  void listen() {
    notices.start();
    logger.addAppender(notices);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(notices);
  }

  private List<String> said() {
    return notices.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void containerIfOneCanBeStarted() {
    assertThat(AutoBackend.choose(Optional.empty(), true)).isEqualTo(Backend.CONTAINER);

    assertThat(said()).isEmpty();
  }

  @Test
  void embeddedServerOtherwiseWithALoudLine() {
    assertThat(AutoBackend.choose(Optional.of(PROBLEM), false)).isEqualTo(Backend.EMBEDDED);

    assertThat(said())
        .containsExactly(
            "No Docker engine answers at x. The tests run against the EMBEDDED server, not a real Zitadel. To pin one, set backend = … in @ZitadelTest, the property zitadel.testkit.backend or the variable ZITADEL_TESTKIT_BACKEND to container, embedded or external.");
  }

  @Test
  void failureOnCi() {
    assertThatThrownBy(() -> AutoBackend.choose(Optional.of(PROBLEM), true))
        .isInstanceOf(BackendException.class)
        .hasMessage(
            "No backend was pinned, and this is CI, where the toolkit does not fall back to the embedded server by itself: no Docker engine answers at x. To pin one, set backend = … in @ZitadelTest, the property zitadel.testkit.backend or the variable ZITADEL_TESTKIT_BACKEND to container, embedded or external.");
  }
}
