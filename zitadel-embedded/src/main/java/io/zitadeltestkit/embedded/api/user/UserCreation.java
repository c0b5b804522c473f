package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.api.common.Details;
import io.zitadeltestkit.embedded.api.user.CreateMessages.AddHumanUserRequest;
import io.zitadeltestkit.embedded.api.user.CreateMessages.AddHumanUserResponse;
import io.zitadeltestkit.embedded.api.user.CreateMessages.CreateUserRequest;
import io.zitadeltestkit.embedded.api.user.CreateMessages.CreateUserResponse;
import io.zitadeltestkit.embedded.api.user.CreateMessages.HashedPassword;
import io.zitadeltestkit.embedded.api.user.CreateMessages.Password;
import io.zitadeltestkit.embedded.api.user.CreateMessages.SetHumanEmail;
import io.zitadeltestkit.embedded.api.user.CreateMessages.SetHumanPhone;
import io.zitadeltestkit.embedded.api.user.CreateMessages.SetHumanProfile;
import io.zitadeltestkit.embedded.api.user.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.model.Machine;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What makes users. */
final class UserCreation {
  private UserCreation() {}

  static CreateUserResponse create(Call call, CreateUserRequest request) {
    CreateUserRequest.Machine machine = request.machine();
    return machine != null
        ? createMachine(call, request, machine)
        : createHuman(call, request, Objects.requireNonNull(request.human()));
  }

  private static CreateUserResponse createMachine(
      Call call, CreateUserRequest request, CreateUserRequest.Machine machine) {
    return call.write(
        tx -> {
          String id = request.userId() == null ? tx.newId() : request.userId();
          call.requireOn(request.organizationId(), id, "user.write");
          User user =
              Users.addMachine(
                  tx,
                  request.organizationId(),
                  id,
                  orEmpty(request.username()),
                  new Machine(
                      machine.name(),
                      orEmpty(machine.description()),
                      machine.accessTokenType() == AccessTokenType.ACCESS_TOKEN_TYPE_JWT,
                      null));
          return new CreateUserResponse(user.id(), user.stamp().createdAt(), null, null);
        });
  }

  private static CreateUserResponse createHuman(
      Call call, CreateUserRequest request, CreateUserRequest.Human human) {
    Created created =
        addHuman(
            call,
            newHuman(
                request.organizationId(),
                request.userId(),
                request.username(),
                Objects.requireNonNull(human.profile()),
                Objects.requireNonNull(human.email()),
                human.phone(),
                human.password(),
                human.hashedPassword()));
    return new CreateUserResponse(
        created.user().id(), created.user().stamp().createdAt(), null, null);
  }

  static AddHumanUserResponse addHuman(Call call, AddHumanUserRequest request) {
    Created created =
        addHuman(
            call,
            newHuman(
                call.caller().orgId(),
                request.userId(),
                request.username(),
                Objects.requireNonNull(request.profile()),
                Objects.requireNonNull(request.email()),
                request.phone(),
                request.password(),
                request.hashedPassword()));
    User user = created.user();
    return new AddHumanUserResponse(
        user.id(), Details.ofWrite(user.stamp(), user.orgId()), null, null);
  }

  private record Created(User user) {}

  private static Created addHuman(Call call, NewHuman unchecked) {
    NewHuman human = unchecked.normalised();
    return call.write(
        tx -> {
          String id = human.userId() == null ? tx.newId() : human.userId();
          if (!call.caller().is(id)) {
            call.requireOn(human.orgId(), id, "user.write");
          }
          return new Created(Users.addHuman(tx, human.withUserId(id)));
        });
  }

  private static NewHuman newHuman(
      String orgId,
      @Nullable String userId,
      @Nullable String username,
      SetHumanProfile profile,
      SetHumanEmail email,
      @Nullable SetHumanPhone phone,
      @Nullable Password password,
      @Nullable HashedPassword hash) {
    return NewHuman.of(
            orgId, orEmpty(username), profile.givenName(), profile.familyName(), email.email())
        .with(
            b ->
                b.userId(userId)
                    .nickName(orEmpty(profile.nickName()))
                    .displayName(orEmpty(profile.displayName()))
                    .preferredLanguage(orEmpty(profile.preferredLanguage()))
                    .gender(profile.gender() == null ? 0 : profile.gender().ordinal())
                    .emailVerified(Boolean.TRUE.equals(email.isVerified()))
                    .phone(phone == null ? "" : phone.phone())
                    .phoneVerified(phone != null && Boolean.TRUE.equals(phone.isVerified()))
                    .password(password == null ? null : password.password())
                    .passwordHash(hash == null ? null : hash.hash())
                    .passwordChangeRequired(
                        (password != null && password.changeRequired())
                            || (hash != null && hash.changeRequired())));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
