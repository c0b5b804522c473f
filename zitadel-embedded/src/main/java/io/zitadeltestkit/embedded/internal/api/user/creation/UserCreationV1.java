package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewPeopleV1.Email;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationMessagesV1.AddHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationMessagesV1.AddMachineUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationMessagesV1.AddedUserResponse;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Machine;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Objects;

/** Creates users. */
public final class UserCreationV1 {
  private UserCreationV1() {}

  /** People without password or verified address have to be initialised first. */
  public static AddedUserResponse addHuman(Call call, AddHumanUserRequest request) {
    Email email = Objects.requireNonNull(request.email());
    boolean hasPassword = !request.initialPassword().isEmpty();
    if (request.userName().isBlank()) {
      throw Fault.invalidArgument("V2-zzad3", "Errors.Invalid.Argument");
    }
    NewHuman human =
        NewPeopleV1.of(
                call.caller().orgId(),
                request.userName(),
                Objects.requireNonNull(request.profile()),
                email.email(),
                email.isEmailVerified(),
                request.phone())
            .with(
                b ->
                    b.password(hasPassword ? request.initialPassword() : null)
                        .passwordChangeRequired(true)
                        .initial(!email.isEmailVerified() || !hasPassword))
            .normalised();
    User user = call.write(tx -> NewPeopleV1.add(tx, human));
    return new AddedUserResponse(user.id(), DetailsV1.ofMaking(user.stamp(), user.orgId()));
  }

  public static AddedUserResponse addMachine(Call call, AddMachineUserRequest request) {
    Machine machine =
        new Machine(
            request.name(),
            request.description(),
            request.accessTokenType() == AccessTokenType.ACCESS_TOKEN_TYPE_JWT,
            null);
    User user =
        call.write(
            tx ->
                Users.addMachine(
                    tx, call.caller().orgId(), request.userId(), request.userName(), machine));
    return new AddedUserResponse(user.id(), DetailsV1.ofChange(user.stamp(), user.orgId()));
  }
}
