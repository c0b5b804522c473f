package io.zitadeltestkit.login;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.ApiException;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.error.UnauthenticatedException;
import io.zitadeltestkit.client.error.ZitadelException;
import io.zitadeltestkit.client.internal.rpc.Awaiting;
import io.zitadeltestkit.client.user.CreatedUser;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.Names;
import io.zitadeltestkit.internal.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service user with the role IAM_LOGIN_CLIENT; closing removes it. */
final class LoginClient implements AutoCloseable {
  private static final ManagerRole ROLE = ManagerRole.of("IAM_LOGIN_CLIENT");
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private final ZitadelClient owner;
  private final String userId;
  private final ZitadelClient client;

  private LoginClient(ZitadelClient owner, String userId, ZitadelClient client) {
    this.owner = owner;
    this.userId = userId;
    this.client = client;
  }

  static LoginClient make(ZitadelClient owner, Refusals refusals) {
    String name = Names.of("login-client", Instant.now());
    CreatedUser user;
    try {
      String organizationId = owner.me().organizationId();
      user = owner.users().create(NewMachine.named(name).username(name).in(organizationId));
    } catch (ApiException e) {
      throw refusals.loginClient(e);
    }
    try {
      owner.administrators().create(user.id(), AdministratorResource.instance(), List.of(ROLE));
      // The time of the user's creation, by the server's clock, which may have been moved.
      String token =
          owner.users().addPersonalAccessToken(user.id(), user.createdAt().plus(LIFETIME)).token();
      return new LoginClient(owner, user.id(), owner.as(token));
    } catch (ApiException e) {
      LoginException refusal = refusals.loginClient(e);
      CleanUp.removeAfterFailure(
          refusal, "the login client " + name, () -> owner.users().delete(user.id()));
      throw refusal;
    } catch (ZitadelException e) {
      CleanUp.removeAfterFailure(
          e, "the login client " + name, () -> owner.users().delete(user.id()));
      throw e;
    }
  }

  /** One try: either the answer or the error. */
  private record Try<T>(@Nullable T answer, @Nullable ApiException refusal) {}

  /** Repeats an action until the role takes effect, which takes a moment. */
  <T> T whenAllowed(Function<ZitadelClient, T> action) {
    Try<T> allowed =
        new Awaiting()
            .until(
                Visibility.DEADLINE,
                () -> attempt(action),
                attempt -> attempt.answer() != null,
                (waited, tries, last) -> Objects.requireNonNull(last.refusal()));
    return Objects.requireNonNull(allowed.answer());
  }

  private <T> Try<T> attempt(Function<ZitadelClient, T> action) {
    try {
      return new Try<>(action.apply(client), null);
    } catch (PermissionDeniedException | UnauthenticatedException | NotFoundException e) {
      return new Try<>(null, e);
    }
  }

  @Override
  public void close() {
    CleanUp.atEnd("delete the login client " + userId, () -> owner.users().delete(userId));
  }
}
