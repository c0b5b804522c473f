package io.zitadeltestkit.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** Important lines: logged, or printed to standard error if there is no logging provider. */
public final class Notices {
  private static final String NAME = "io.zitadeltestkit";

  private Notices() {}

  /**
   * Reports progress.
   *
   * @param line the line
   */
  public static void info(String line) {
    Logger logger = LoggerFactory.getLogger(NAME);
    logger.info(line);
    print(logger, line);
  }

  /**
   * Reports a problem that does not stop the work.
   *
   * @param line the line
   */
  public static void warn(String line) {
    Logger logger = LoggerFactory.getLogger(NAME);
    logger.warn(line);
    print(logger, line);
  }

  /** Without a provider SLF4J drops everything; the level of an existing provider is respected. */
  private static void print(Logger logger, String line) {
    if (logger instanceof NOPLogger) {
      System.err.println("zitadel-testkit: " + line);
    }
  }
}
