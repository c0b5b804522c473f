package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.session.CreatedSession;
import io.zitadeltestkit.client.session.NewSession;
import io.zitadeltestkit.client.session.Session;
import io.zitadeltestkit.client.session.SessionChange;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.Lifecycle;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.WithRoles;
import io.zitadeltestkit.junit.ZitadelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Signing people in without a browser, as a login application does. */
@DisplayName("Sessions")
@ZitadelTest(lifecycle = Lifecycle.PER_METHOD)
final class SessionsContract {
  private static final String PASSWORD = "Secr3t-Passw0rd!";

  private String goofy = "";

  @BeforeEach
  void makePerson(ZitadelClient zitadel, TestOrganization org) {
    goofy =
        zitadel
            .users()
            .create(
                NewHuman.named("Goofy", "Goof")
                    .username("goofy-" + org.id())
                    .verifiedEmail("goofy@acme.example")
                    .password(PASSWORD)
                    .in(org.id()))
            .id();
  }

  /** A real server does not find a new user by id at once here, but by login name. */
  private static CreatedSession created(ZitadelClient client, NewSession session) {
    return Soon.returns(() -> client.sessions().create(session));
  }

  @Test
  @DisplayName("begun, with a password checked, read, and ended")
  void life(@WithRoles("IAM_LOGIN_CLIENT") ZitadelClient login) {
    CreatedSession session = created(login, NewSession.ofUser(goofy));
    Session begun = login.sessions().get(session.id());
    assertThat(begun.user()).isNotNull();
    assertThat(begun.user().id()).isEqualTo(goofy);
    assertThat(begun.factors().password()).isNull();

    login.sessions().update(session.id(), SessionChange.nothing().password(PASSWORD));
    assertThat(login.sessions().get(session.id()).factors().password()).isNotNull();

    login.sessions().delete(session.id());
    assertThatThrownBy(() -> login.sessions().get(session.id()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  @DisplayName("a wrong password is refused")
  void wrongPassword(@WithRoles("IAM_LOGIN_CLIENT") ZitadelClient login) {
    NewSession wrong = NewSession.ofUser(goofy).password("wrong-" + PASSWORD);

    // Not found until the server has caught up.
    Soon.holds(
        () ->
            assertThatThrownBy(() -> login.sessions().create(wrong))
                .isInstanceOf(ApiException.class)
                .hasMessageNotContaining(PASSWORD)
                .satisfies(e -> assertThat(((ApiException) e).status()).isEqualTo(400)));
  }

  @Test
  @DisplayName("of people in any organization, for the instance's owner")
  void byOwner(@InstanceOwner ZitadelClient owner, TestOrganization org) {
    CreatedSession session = created(owner, NewSession.ofUser(goofy).password(PASSWORD));
    try {
      Session begun = owner.sessions().get(session.id(), session.token());
      assertThat(begun.user()).isNotNull();
      assertThat(begun.user().organizationId()).isEqualTo(org.id());
    } finally {
      owner.sessions().delete(session.id(), session.token());
    }
  }
}
