package io.zitadeltestkit.junit;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.internal.fixture.PlantedFixtures;
import io.zitadeltestkit.internal.provision.Provisioned;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Knows which data stays on the server because a test that used it has failed. Thread-safe. */
final class KeptData {
  private final boolean wanted;
  private final Set<String> failedIds = ConcurrentHashMap.newKeySet();
  private final List<String> failedNames = new CopyOnWriteArrayList<>();
  private final List<String> things = new CopyOnWriteArrayList<>();

  KeptData(boolean wanted) {
    this.wanted = wanted;
  }

  void testFailed(ExtensionContext context) {
    if (wanted && failedIds.add(context.getUniqueId())) {
      failedNames.add(
          context.getRequiredTestClass().getSimpleName()
              + context.getTestMethod().map(method -> "." + method.getName()).orElse(""));
    }
  }

  /** {@return whether any test has failed} */
  boolean keeps() {
    return !failedIds.isEmpty();
  }

  /** {@return whether a test of a class, or the method itself, has failed} */
  boolean keeps(ExtensionContext context) {
    String id = context.getUniqueId();
    return failedIds.stream().anyMatch(failed -> failed.equals(id) || failed.startsWith(id + "/"));
  }

  void note(PlantedFixtures fixtures) {
    fixtures
        .users()
        .values()
        .forEach(user -> things.add("person %s (%s)".formatted(user.loginName(), user.id())));
    fixtures
        .serviceUsers()
        .values()
        .forEach(user -> things.add("service user %s (%s)".formatted(user.userName(), user.id())));
    fixtures
        .projects()
        .values()
        .forEach(project -> things.add("project %s (%s)".formatted(project.name(), project.id())));
  }

  /** {@return a line that says what was kept and where} */
  String whereToLook(RunningZitadel zitadel, Provisioned provisioned) {
    boolean ends = !zitadel.isShared();
    return "Kept, because %s failed: organization %s (%s) at %s/ui/console/org?id=%s%s.%s"
        .formatted(
            String.join(", ", failedNames),
            provisioned.organizationName(),
            provisioned.organizationId(),
            zitadel.baseUrl(),
            provisioned.organizationId(),
            things.isEmpty() ? "" : ", with " + String.join(", ", things),
            ends
                ? " A server of the backend \"%s\" ends with this JVM, unless it is a container to be reused (zitadel.testkit.reuse)."
                    .formatted(zitadel.backend())
                : " The command \"sweep\" of zitadel-testkit removes it later.");
  }
}
