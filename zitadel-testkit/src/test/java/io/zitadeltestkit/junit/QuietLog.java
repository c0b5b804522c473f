package io.zitadeltestkit.junit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Collects the toolkit's notices while an action runs. */
final class QuietLog {
  private QuietLog() {}

  /** Passes the growing list of lines to an action. */
  static void during(Consumer<List<String>> action) {
    List<String> lines = new CopyOnWriteArrayList<>();
    AppenderBase<ILoggingEvent> appender =
        new AppenderBase<>() {
          @Override
          protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
          }
        };
    Logger logger = (Logger) LoggerFactory.getLogger("io.zitadeltestkit");
    appender.start();
    logger.addAppender(appender);
    try {
      action.accept(lines);
    } finally {
      logger.detachAppender(appender);
    }
  }
}
