package io.zitadeltestkit.junit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** Lines that have to be seen: logged, or printed to standard error where nothing logs. */
final class Announcements {
  private static final String NAME = "io.zitadeltestkit";

  private Announcements() {}

  static void info(String line) {
    Logger logger = LoggerFactory.getLogger(NAME);
    if (logger.isInfoEnabled()) {
      logger.info(line);
    } else {
      print(logger, line);
    }
  }

  static void warn(String line) {
    Logger logger = LoggerFactory.getLogger(NAME);
    if (logger.isWarnEnabled()) {
      logger.warn(line);
    } else {
      print(logger, line);
    }
  }

  /** Without a provider SLF4J drops everything; one that is set to be quiet is left in peace. */
  private static void print(Logger logger, String line) {
    if (logger instanceof NOPLogger) {
      System.err.println("zitadel-testkit: " + line);
    }
  }
}
