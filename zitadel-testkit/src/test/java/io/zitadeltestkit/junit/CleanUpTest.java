package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Nothing is left after a class, checked on the server, which runs until the launcher's session
 * ends.
 */
final class CleanUpTest {
  private record Made(String url, String token, String userId, String organizationId) {}

  private static final List<Made> MADE = new ArrayList<>();

  @BeforeEach
  void forget() {
    MADE.clear();
  }

  @ExtendWith(ZitadelExtension.class)
  static class Passing {
    @Test
    void test(
        ZitadelServer server,
        TestServiceUser bot,
        @WithRoles("ORG_OWNER_VIEWER") TestServiceUser viewer,
        TestOrganization org) {
      MADE.add(new Made(server.url(), bot.token(), bot.id(), org.id()));
      MADE.add(new Made(server.url(), viewer.token(), viewer.id(), org.id()));
    }
  }

  @ExtendWith(ZitadelExtension.class)
  static class Failing extends Passing {
    @Override
    @Test
    void test(
        ZitadelServer server,
        TestServiceUser bot,
        @WithRoles("ORG_OWNER_VIEWER") TestServiceUser viewer,
        TestOrganization org) {
      super.test(server, bot, viewer, org);
      throw new AssertionError("fails on purpose");
    }
  }

  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
  static class PerMethod extends Passing {}

  /** Runs in the same session, as the instance owner. */
  @ExtendWith(ZitadelExtension.class)
  static class Check {
    @Test
    void everythingIsGone(@InstanceOwner ZitadelClient owner) {
      for (Made made : MADE) {
        assertThat(owner.organizations().find(made.organizationId())).isEmpty();
        try (ZitadelClient late = ZitadelClient.withAccessToken(made.url(), made.token())) {
          assertThatThrownBy(() -> late.users().get(made.userId()))
              .isInstanceOf(UnauthenticatedException.class);
        }
      }
    }
  }

  private static void runAndCheck(Class<?> fixture, long failing) {
    try (LauncherSession session = LauncherFactory.openSession()) {
      SummaryGeneratingListener first = new SummaryGeneratingListener();
      session.getLauncher().execute(request(fixture), first);
      assertThat(first.getSummary().getTestsFailedCount()).isEqualTo(failing);
      assertThat(MADE).hasSize(2);
      SummaryGeneratingListener check = new SummaryGeneratingListener();
      session.getLauncher().execute(request(Check.class), check);
      assertThat(check.getSummary().getFailures()).isEmpty();
      assertThat(check.getSummary().getTestsSucceededCount()).isEqualTo(1);
    }
  }

  private static LauncherDiscoveryRequest request(Class<?> fixture) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(fixture))
        .configurationParameter("zitadel.testkit.backend", "embedded")
        .build();
  }

  @Test
  void tokensAndOrganizationAreRemoved() {
    runAndCheck(Passing.class, 0);
  }

  @Test
  void tokensAndOrganizationAreRemovedAfterAFailure() {
    runAndCheck(Failing.class, 1);
  }

  @Test
  void tokensAndOrganizationAreRemovedPerMethod() {
    runAndCheck(PerMethod.class, 0);
  }
}
