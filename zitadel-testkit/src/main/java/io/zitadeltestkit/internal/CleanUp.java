package io.zitadeltestkit.internal;

import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.RateLimitedException;
import io.zitadeltestkit.client.error.ZitadelException;
import java.util.Optional;

/**
 * Removes what was created for a test. A failed removal is tried again, never hides an earlier
 * failure, and is always reported.
 */
public final class CleanUp {
  private static final int TRIES = 3;
  private static final long PAUSE_MILLIS = 100;

  /** For leftovers whose names {@code sweep} recognizes. */
  public static final String HOW_TO_SWEEP =
      "The command \"sweep\" of zitadel-testkit removes it later.";

  private CleanUp() {}

  /**
   * Cleans up after a failure; what fails then is suppressed in the first failure.
   *
   * @param first the failure that is being reported
   * @param action cleans up
   */
  public static void afterFailure(Throwable first, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      first.addSuppressed(e);
    }
  }

  /**
   * Removes something after a failure; if that fails as well, the first failure says so in a
   * suppressed exception.
   *
   * @param first the failure that is being reported
   * @param what the thing that is removed, such as {@code the organization acme}
   * @param removal removes it
   */
  public static void removeAfterFailure(Throwable first, String what, Runnable removal) {
    failureOf(removal)
        .ifPresent(
            e -> first.addSuppressed(new IllegalStateException(message("remove " + what, e), e)));
  }

  /**
   * Runs an action at the end of a test's scope; a failure is reported as a warning.
   *
   * @param what a description of the action, such as {@code delete the organization acme}
   * @param action what to do
   * @return whether it succeeded
   */
  public static boolean atEnd(String what, Runnable action) {
    Optional<String> failure = attempt(what, action);
    failure.ifPresent(Notices::warn);
    return failure.isEmpty();
  }

  /**
   * Runs an action, several times if necessary.
   *
   * @param what a description of the action, such as {@code delete the organization acme}
   * @param action what to do
   * @return a description of the failure; empty if it succeeded
   */
  public static Optional<String> attempt(String what, Runnable action) {
    return failureOf(action).map(e -> message(what, e));
  }

  private static String message(String what, RuntimeException failure) {
    return "Could not %s. %s %s".formatted(what, HOW_TO_SWEEP, failure.getMessage());
  }

  /**
   * Removes something, if need be in several tries; what is gone already is removed.
   *
   * @param removal removes it
   * @return the last failure; empty if it is removed
   */
  public static Optional<RuntimeException> failureOf(Runnable removal) {
    for (int tries = 1; ; tries++) {
      try {
        removal.run();
        return Optional.empty();
      } catch (NotFoundException e) {
        return Optional.empty();
      } catch (RuntimeException e) {
        boolean again = e instanceof ZitadelException failed && !isRefusal(failed);
        if (!again || tries == TRIES || !pause(tries)) {
          return Optional.of(e);
        }
      }
    }
  }

  /**
   * Distinguishes a refusal (nothing was changed) from a failure with an unknown result.
   *
   * @param failure any failure of a call
   * @return whether the server refused the call
   */
  public static boolean isRefusal(ZitadelException failure) {
    return failure instanceof ApiException refused
        && refused.status() >= 400
        && refused.status() < 500
        && !(failure instanceof RateLimitedException);
  }

  private static boolean pause(int tries) {
    try {
      Thread.sleep(PAUSE_MILLIS * tries);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
