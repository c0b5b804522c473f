package io.zitadeltestkit.it.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.Lifecycle;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.WithRoles;
import io.zitadeltestkit.junit.ZitadelExtension;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RolesTest {
  @Nested
  // snippet: annotation
  @ZitadelTest(
      backend = Backend.EMBEDDED,
      roles = "ORG_USER_MANAGER",
      lifecycle = Lifecycle.PER_METHOD,
      tokenLifetime = "5m")
  class OnboardingTest {
    @Test
    void hasItsOwnToken(TestServiceUser bot, ZitadelServer server) {
      assertThat(bot.roles()).containsExactly("ORG_USER_MANAGER");
      assertThat(bot.token()).isNotBlank(); // for your application's configuration
      assertThat(server.issuer()).startsWith("http://localhost:");
    }
  }

  // end

  @Nested
  // snippet: roles
  @ZitadelTest
  class PermissionsTest {
    @Test
    void viewersCannotWrite(
        @WithRoles("ORG_OWNER_VIEWER") ZitadelClient viewer, TestOrganization acme) {
      assertThatThrownBy(() -> viewer.users().create(NewMachine.named("bot").in(acme.id())))
          .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void ownersSeeEverything(@InstanceOwner ZitadelClient owner, TestOrganization acme) {
      assertThat(owner.organizations().find(acme.id())).isPresent();
    }
  }

  // end

  @Nested
  // snippet: builder
  class RegisteredTest {
    @RegisterExtension
    static final ZitadelExtension ZITADEL =
        ZitadelExtension.builder()
            .backend(Backend.EMBEDDED)
            .roles("ORG_OWNER")
            .tokenLifetime(Duration.ofMinutes(5))
            .build();

    @Test
    void works(ZitadelClient zitadel, TestServiceUser bot) {
      assertThat(zitadel.me().id()).isEqualTo(bot.id());
    }
  }
  // end
}
