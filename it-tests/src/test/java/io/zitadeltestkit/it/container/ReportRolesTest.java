package io.zitadeltestkit.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.ReportRoles;
import io.zitadeltestkit.junit.ZitadelTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A container does not tell which permission a call needed, and the report says so. */
@RequiresDocker
final class ReportRolesTest {
  @ZitadelTest(backend = Backend.CONTAINER)
  @ReportRoles
  static class Reported {
    @Test
    void test(ZitadelClient zitadel) {
      assertThat(zitadel.me().id()).isNotEmpty();
    }
  }

  @Test
  void containerSaysWhyThereIsNoReport() {
    List<String> entries = new ArrayList<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entries.addAll(entry.getKeyValuePairs().values());
          }
        };

    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Reported.class))
                .build(),
            listener);

    assertThat(entries)
        .containsExactly(
            "There is no report about the roles that Reported needs: the backend \"container\" does"
                + " not tell which permission a call asked for, since a real Zitadel keeps that to"
                + " itself. The embedded server tells: run the class with backend=embedded.");
  }
}
