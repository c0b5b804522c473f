package io.zitadeltestkit.it.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What backends can't do, and the words in which they say so. */
final class Refusals {
  private static final Set<Target> EXTERNAL =
      Set.of(Target.EXTERNAL, Target.EXTERNAL_WITH_SYSTEM_KEY);
  private static final Set<Target> REAL =
      Set.of(
          Target.CONTAINER_4_13,
          Target.CONTAINER_4_16,
          Target.EXTERNAL,
          Target.EXTERNAL_WITH_SYSTEM_KEY);

  /** A promise is empty if the whole topic is refused. In the text stand backend and URL. */
  private record Refusal(Set<Target> targets, String topic, String promise, String text) {
    boolean isOf(Target target, Outcome outcome) {
      return targets.contains(target)
          && topic.equals(outcome.topic())
          && (promise.isEmpty() || promise.equals(outcome.promise()));
    }
  }

  private static final List<Refusal> ALL =
      List.of(
          new Refusal(
              Set.of(Target.EXTERNAL),
              "Isolation by instance",
              "",
              "Isolation INSTANCE asks the external Zitadel at {url} for a virtual instance, and"
                  + " only a system user can make one. Give the name and private key of one that"
                  + " the server is configured with in ZITADEL_TESTKIT_SYSTEM_USER and"
                  + " ZITADEL_TESTKIT_SYSTEM_KEY_FILE, or use isolation ORGANIZATION, or the"
                  + " backend \"embedded\" or \"container\"."),
          new Refusal(
              EXTERNAL,
              "Messages",
              "",
              "Messages of the external Zitadel at {url} can be read only by changing its instance:"
                  + " until the tests are over, its providers of e-mail and SMS would post"
                  + " everything to this JVM, and nobody would get mail. If it is yours to change,"
                  + " tell by which name or address it reaches this machine, in"
                  + " ZITADEL_TESTKIT_MESSAGES_HOST or the property zitadel.testkit.messages-host."
                  + " Or use the backend \"embedded\" or \"container\"."),
          new Refusal(
              REAL,
              "Time and faults",
              "",
              "The clock of a Zitadel of the backend \"{backend}\" can't be moved, and it can't be"
                  + " told to fail or to lag. Only the backend \"embedded\" can:"
                  + " @ZitadelTest(backend = Backend.EMBEDDED, server = Server.OWN)."),
          new Refusal(
              REAL,
              "Access tokens for an application",
              "one that has expired",
              "There is no expired token here: the clock of a Zitadel of the backend \"{backend}\""
                  + " can't be moved, and its tokens live for hours. The backend \"embedded\" has"
                  + " expired tokens: @ZitadelTest(backend = Backend.EMBEDDED). The backend"
                  + " \"container\" has them by expiredAfterWaiting(), which takes more than a"
                  + " minute."));

  private Refusals() {}

  /** {@return the words in which a backend has to refuse; empty if it has to keep the promise} */
  static Optional<String> of(Target target, Outcome outcome, String url) {
    return ALL.stream()
        .filter(refusal -> refusal.isOf(target, outcome))
        .map(refusal -> refusal.text().replace("{url}", url).replace("{backend}", target.backend()))
        .findFirst();
  }
}
