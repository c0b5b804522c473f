package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.error.WrongHostException;
import io.zitadeltestkit.it.contract.suite.Traces.Kind;
import io.zitadeltestkit.it.contract.suite.Traces.Trace;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.Isolation;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs when the others are done, in the same run: what is left of them on the server. */
@DisplayName("Clean-up")
@ZitadelTest
final class Afterwards {
  private static List<Trace> traces(Kind kind) {
    List<Trace> traces = Traces.of(kind);
    assumeThat(traces).as("tests that left a trace of %s", kind).isNotEmpty();
    return traces;
  }

  @Test
  @DisplayName("tokens are revoked when their class or method is done")
  void tokens() {
    for (Trace trace : traces(Kind.ORGANIZATION)) {
      try (ZitadelClient late = ZitadelClient.withAccessToken(trace.url(), trace.token())) {
        Soon.holds(
            () ->
                assertThatThrownBy(() -> late.users().get(trace.userId()))
                    .as(trace.toString())
                    .isInstanceOf(UnauthenticatedException.class));
      }
    }
  }

  @Test
  @DisplayName("organizations are gone, with all in them")
  void organizations(@InstanceOwner ZitadelClient owner) {
    for (Trace trace : traces(Kind.ORGANIZATION)) {
      Soon.holds(
          () -> {
            assertThat(owner.organizations().find(trace.organizationId()))
                .as(trace.toString())
                .isEmpty();
            assertThatThrownBy(() -> owner.users().get(trace.userId()))
                .as(trace.toString())
                .hasMessageContaining("not_found");
          });
    }
  }

  @Test
  @DisplayName("instances are gone")
  void instances() {
    for (Trace trace : traces(Kind.INSTANCE)) {
      try (ZitadelClient late = ZitadelClient.withAccessToken(trace.url(), trace.token())) {
        Soon.holds(
            () ->
                assertThatThrownBy(() -> late.users().get(trace.userId()))
                    .as(trace.toString())
                    .isInstanceOf(WrongHostException.class));
      }
    }
  }

  @Test
  @DisplayName("one server serves the whole run")
  void oneServer(ZitadelServer server) {
    assertThat(traces(Kind.ORGANIZATION))
        .extracting(Trace::url)
        .hasSizeGreaterThan(5)
        .containsOnly(server.url());
  }

  @DisplayName("Clean-up")
  @ZitadelTest(isolation = Isolation.SHARED)
  static final class OfSharedAfterwards {
    @Test
    @DisplayName("a shared organization is there until the end of the run")
    void isThere(ZitadelClient zitadel, TestOrganization org, TestServiceUser bot) {
      assertThat(traces(Kind.SHARED))
          .extracting(Trace::organizationId)
          .hasSize(2)
          .containsOnly(org.id());
      assertThat(zitadel.users().get(bot.id()).isActive()).isTrue();
    }
  }
}
