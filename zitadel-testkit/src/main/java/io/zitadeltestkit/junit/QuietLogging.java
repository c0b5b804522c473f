package io.zitadeltestkit.junit;

import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Keeps SLF4J from printing three lines of warnings if there is no provider: the toolkit needs
 * none, since it then prints important lines to standard error.
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
