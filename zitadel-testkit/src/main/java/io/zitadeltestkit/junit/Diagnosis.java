package io.zitadeltestkit.junit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.IncompleteExecutionException;

/**
 * Shows in a failed test's stack trace what it exchanged with the server. It is added to the
 * failure as a suppressed exception, because that is printed wherever the failure is.
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
      long since = Beginnings.since(context);
      Environments.existing(context)
          .flatMap(environment -> environment.diagnosis(since))
          .ifPresent(text -> failure.addSuppressed(new Diagnosis(text)));
    }
  }

  /** Only the text: the class name would say nothing. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return String.valueOf(getMessage());
  }
}
