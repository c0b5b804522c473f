package io.zitadeltestkit.it.quickstart;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the quick start's test on the embedded backend and prints what happened. */
public final class QuickStart {
  private QuickStart() {}

  /** Exits with status 1 if the test fails, or if its token still works afterwards. */
  public static void main(String... args) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(QuickStartTest.class))
            .configurationParameter("zitadel.testkit.backend", "embedded")
            .build();
    boolean revoked = false;
    try (LauncherSession session = LauncherFactory.openSession()) {
      session.getLauncher().execute(request, summary);
      if (summary.getSummary().getTestsSucceededCount() == 1) {
        revoked = isRevoked();
        Story.line(
            "Revocation", revoked ? "the token is refused with 401" : "THE TOKEN STILL WORKS");
      }
    }
    summary.getSummary().printFailuresTo(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    Story.lines().forEach(System.out::println);
    System.out.println(revoked ? "Green." : "Not green.");
    System.exit(revoked ? 0 : 1);
  }

  private static boolean isRevoked() {
    try (ZitadelClient late = ZitadelClient.withAccessToken(Story.url(), Story.token())) {
      late.users().get(Story.userId());
      return false;
    } catch (UnauthenticatedException e) {
      return true;
    }
  }
}
