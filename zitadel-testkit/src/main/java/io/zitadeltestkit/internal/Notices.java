package io.zitadeltestkit.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** Lines that have to be seen: logged, or printed to standard error where nothing logs. */
public final class Notices {
  private static final String NAME = "io.zitadeltestkit";

  private Notices() {}

  /**
   * Says what goes on.
   *
   * @param line the line
   */
  public static void info(String line) {
    Logger logger = LoggerFactory.getLogger(NAME);
    logger.info(line);
    print(logger, line);
  }

  /**
   * Says what went wrong although the work goes on.
   *
   * @param line the line
   */
  public static void warn(String line) {
    Logger logger = LoggerFactory.getLogger(NAME);
    logger.warn(line);
    print(logger, line);
  }

  /** Without a provider SLF4J drops everything; one that is set to be quiet is left in peace. */
  private static void print(Logger logger, String line) {
    if (logger instanceof NOPLogger) {
      System.err.println("zitadel-testkit: " + line);
    }
  }
}
