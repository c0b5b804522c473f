package io.zitadeltestkit.junit;

import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Keeps SLF4J from printing three lines of warnings where nothing logs: the toolkit needs no
 * provider, since it prints the lines that have to be seen to standard error then.
 */
final class QuietLogging {
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private QuietLogging() {}

  /** Changes nothing if there is a provider, or if SLF4J is in use already. */
  static void ensure() {
    if (System.getProperty(VERBOSITY) != null || hasProvider()) {
      return;
    }
    System.setProperty(VERBOSITY, "ERROR");
    try {
      LoggerFactory.getILoggerFactory();
    } finally {
      System.clearProperty(VERBOSITY);
    }
  }

  private static boolean hasProvider() {
    return ServiceLoader.load(SLF4JServiceProvider.class, LoggerFactory.class.getClassLoader())
        .iterator()
        .hasNext();
  }
}
