package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.common.UserV1.AccessTokenType;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.user.CreationMessages.AddHumanUserRequest;
import io.zitadeltestkit.embedded.api.management.user.CreationMessages.AddMachineUserRequest;
import io.zitadeltestkit.embedded.api.management.user.CreationMessages.AddedUserResponse;
import io.zitadeltestkit.embedded.api.user.NewHuman;
import io.zitadeltestkit.embedded.api.user.Users;
import io.zitadeltestkit.embedded.api.v1.NewPeople;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Machine;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.Objects;

/** What makes users. */
final class UserCreation {
  private UserCreation() {}

  /** Who has no password, or an address that is not verified, has to be initialised first. */
  static AddedUserResponse addHuman(Call call, AddHumanUserRequest request) {
    AddHumanUserRequest.Profile profile = Objects.requireNonNull(request.profile());
    AddHumanUserRequest.Email email = Objects.requireNonNull(request.email());
    AddHumanUserRequest.Phone phone = request.phone();
    boolean hasPassword = !request.initialPassword().isEmpty();
    if (request.userName().isBlank()) {
      throw Fault.invalidArgument("V2-zzad3", "Errors.Invalid.Argument");
    }
    NewHuman human =
        NewHuman.of(
                call.caller().orgId(),
                request.userName(),
                profile.firstName(),
                profile.lastName(),
                email.email())
            .with(
                b ->
                    b.nickName(profile.nickName())
                        .displayName(profile.displayName())
                        .preferredLanguage(profile.preferredLanguage())
                        .gender(profile.gender().ordinal())
                        .emailVerified(email.isEmailVerified())
                        .phone(phone == null ? "" : phone.phone())
                        .phoneVerified(phone != null && phone.isPhoneVerified())
                        .password(hasPassword ? request.initialPassword() : null)
                        .passwordChangeRequired(true)
                        .initial(!email.isEmailVerified() || !hasPassword))
            .normalised();
    User user = call.write(tx -> NewPeople.add(tx, human));
    return new AddedUserResponse(user.id(), V1Details.ofMaking(user.stamp(), user.orgId()));
  }

  static AddedUserResponse addMachine(Call call, AddMachineUserRequest request) {
    String username = request.userName().strip();
    if (request.name().isBlank()) {
      throw Fault.invalidArgument("COMMAND-bs9Ds", "Userdata is invalid");
    }
    if (username.isEmpty()) {
      throw Fault.invalidArgument("COMMAND-bm9Ds", "Userdata is invalid");
    }
    Machine machine =
        new Machine(
            request.name().strip(),
            request.description(),
            request.accessTokenType() == AccessTokenType.ACCESS_TOKEN_TYPE_JWT,
            null);
    User user =
        call.write(
            tx -> Users.addMachine(tx, call.caller().orgId(), request.userId(), username, machine));
    return new AddedUserResponse(user.id(), V1Details.ofChange(user.stamp(), user.orgId()));
  }
}
