package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.AlreadyExistsException;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.FailedPreconditionException;
import io.zitadeltestkit.client.error.InvalidArgumentException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.error.WrongHostException;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.WithRoles;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Refusals have a type and the server's error id")
@ZitadelTest
final class ErrorsContract {
  private static Consumer<Throwable> is(int status, String code, String errorId) {
    return thrown -> {
      ApiException e = (ApiException) thrown;
      assertThat(e.status()).isEqualTo(status);
      assertThat(e.code()).isEqualTo(code);
      assertThat(e.errorId()).hasValue(errorId);
    };
  }

  @Test
  @DisplayName("a token that is none")
  void unauthenticated(ZitadelServer server, TestServiceUser bot) {
    try (ZitadelClient wrong = ZitadelClient.withAccessToken(server.url(), "no-such-token")) {
      assertThatThrownBy(() -> wrong.users().get(bot.id()))
          .isInstanceOf(UnauthenticatedException.class)
          .satisfies(is(401, "unauthenticated", "AUTH-7fs1e"));
    }
  }

  @Test
  @DisplayName("a role that is too small")
  void permissionDenied(@WithRoles("ORG_OWNER_VIEWER") ZitadelClient viewer, TestOrganization org) {
    assertThatThrownBy(() -> viewer.users().create(NewMachine.named("bot").in(org.id())))
        .isInstanceOf(PermissionDeniedException.class)
        .satisfies(is(403, "permission_denied", "AUTH-AWfge"));
  }

  @Test
  @DisplayName("no role at all where one is needed; the server calls it not found")
  void noMembership(ZitadelClient zitadel, TestOrganization org) {
    assertThatThrownBy(() -> zitadel.organizations().create(org.name() + "-second"))
        .isInstanceOf(PermissionDeniedException.class)
        .satisfies(is(404, "not_found", "AUTHZ-cdgFk"));
  }

  @Test
  @DisplayName("something that is not there")
  void notFound(ZitadelClient zitadel) {
    assertThatThrownBy(() -> zitadel.users().get("123"))
        .isInstanceOf(NotFoundException.class)
        .satisfies(is(404, "not_found", "QUERY-Dfbg2"));
  }

  @Test
  @DisplayName("a user name that is taken")
  void alreadyExists(ZitadelClient zitadel, TestOrganization org, TestServiceUser bot) {
    assertThatThrownBy(
            () ->
                zitadel.users().create(NewMachine.named("twin").username(bot.name()).in(org.id())))
        .isInstanceOf(AlreadyExistsException.class)
        .satisfies(e -> assertThat(((ApiException) e).status()).isEqualTo(409));
  }

  @Test
  @DisplayName("a request that is not valid")
  void invalidArgument(ZitadelClient zitadel, TestOrganization org) {
    assertThatThrownBy(
            () ->
                zitadel
                    .users()
                    .create(NewHuman.named("A", "Lice").email("no address").in(org.id())))
        .isInstanceOf(InvalidArgumentException.class)
        .satisfies(e -> assertThat(((ApiException) e).status()).isEqualTo(400));
  }

  @Test
  @DisplayName("a state that does not allow it")
  void failedPrecondition(ZitadelClient zitadel, TestOrganization org) {
    String robot = zitadel.users().create(NewMachine.named("robot").in(org.id())).id();
    assertThatThrownBy(() -> zitadel.users().unlock(robot))
        .isInstanceOf(FailedPreconditionException.class);
  }

  @Test
  @DisplayName("a host name that is no instance's")
  void wrongHost(ZitadelServer server, TestServiceUser bot) {
    String elsewhere = server.url().replace("//localhost:", "//127.0.0.1:");
    try (ZitadelClient wrong = ZitadelClient.withAccessToken(elsewhere, bot.token())) {
      assertThatThrownBy(() -> wrong.users().get(bot.id())).isInstanceOf(WrongHostException.class);
    }
  }
}
