package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.zitadeltestkit.embedded.internal.api.idp.IdentityProviders;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewPeopleV1.Email;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationMessagesV1.ImportHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationMessagesV1.ImportHumanUserRequest.HashedPassword;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationMessagesV1.ImportHumanUserResponse;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordHashes;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordRules;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Imports people with their passwords, or hashes of them. */
public final class UserImportV1 {
  private UserImportV1() {}

  public static ImportHumanUserResponse importHuman(Call call, ImportHumanUserRequest request) {
    if (request.requestPasswordlessRegistration()) {
      throw Fault.unimplemented("ImportHumanUser with a registration of a passkey");
    }
    String orgId = call.caller().orgId();
    NewHuman human = human(orgId, request);
    User user =
        call.write(
            tx -> {
              Users.requireNoForeignDomain(tx, orgId, human.username());
              String password = human.password();
              if (password != null) {
                PasswordRules.require(
                    PasswordComplexityPolicy.of(tx.state(), orgId),
                    password,
                    PasswordRules.OF_CHANGE);
              }
              if (!request.idps().isEmpty()) {
                throw IdentityProviders.needed("COMMAND-39nf2");
              }
              if (human.passwordHash() != null) {
                PasswordHashes.requireImportable(tx.profile(), human.passwordHash());
              }
              return NewPeopleV1.add(tx, withHash(human));
            });
    return new ImportHumanUserResponse(
        user.id(), DetailsV1.ofMaking(user.stamp(), user.orgId()), null);
  }

  private static NewHuman human(String orgId, ImportHumanUserRequest request) {
    Email email = Objects.requireNonNull(request.email());
    String hash = hash(request.hashedPassword());
    boolean hasPassword = !request.password().isEmpty();
    boolean initial = !email.isEmailVerified() || (!hasPassword && hash == null);
    return NewPeopleV1.of(
            orgId,
            request.userName(),
            Objects.requireNonNull(request.profile()),
            email.email(),
            email.isEmailVerified(),
            request.phone())
        .with(
            b ->
                b.password(hasPassword ? request.password() : null)
                    .passwordChangeRequired(hasPassword && request.passwordChangeRequired())
                    .emailVerified(!initial)
                    .initial(initial))
        .imported()
        .withPasswordHash(hash);
  }

  private static @Nullable String hash(@Nullable HashedPassword hashed) {
    return hashed == null || hashed.value().isEmpty() ? null : hashed.value();
  }

  /** The password was checked; a hash takes precedence over it. */
  private static NewHuman withHash(NewHuman human) {
    String password = human.password();
    return password == null
        ? human
        : human.with(
            b ->
                b.password(null)
                    .passwordHash(
                        human.passwordHash() == null
                            ? Hashes.ofPassword(password)
                            : human.passwordHash()));
  }
}
