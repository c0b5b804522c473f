package io.zitadeltestkit.junit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.IncompleteExecutionException;

/**
 * Shows a failed test's requests in its stack trace: as a suppressed exception, it is printed
 * wherever the failure is.
 */
final class Diagnosis extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Diagnosis(String text) {
    super(text, null, false, false);
  }

  static void addTo(Throwable failure, ExtensionContext context) {
    boolean isAborted = failure instanceof IncompleteExecutionException;
    boolean hasOne = Arrays.stream(failure.getSuppressed()).anyMatch(Diagnosis.class::isInstance);
    if (!isAborted && !hasOne) {
      long since = TestStartTimes.of(context);
      Environments.existing(context)
          .flatMap(environment -> environment.diagnosis(since))
          .ifPresent(text -> failure.addSuppressed(new Diagnosis(text)));
    }
  }

  /** Only the text, without the class name. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return String.valueOf(getMessage());
  }
}
