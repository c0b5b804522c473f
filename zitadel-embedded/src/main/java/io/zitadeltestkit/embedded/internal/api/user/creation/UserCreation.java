package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.AddHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.AddHumanUserResponse;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.CreateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.CreateUserResponse;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataCalls;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataRules;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataRules.Entry;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Machine;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates users. */
public final class UserCreation {
  private UserCreation() {}

  public static CreateUserResponse create(Call call, CreateUserRequest request) {
    CreateUserRequest.Machine machine = request.machine();
    return machine != null
        ? createMachine(call, request, machine)
        : createHuman(call, request, Objects.requireNonNull(request.human()));
  }

  private static CreateUserResponse createMachine(
      Call call, CreateUserRequest request, CreateUserRequest.Machine machine) {
    List<Entry> metadata = UserMetadataCalls.entries(request.metadata());
    return call.write(
        tx -> {
          String id = request.userId() == null ? tx.newId() : request.userId();
          requireWrite(call, request.organizationId(), id);
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
          UserMetadataRules.requireComplete(metadata);
          UserMetadataRules.set(tx, user.id(), metadata);
          return new CreateUserResponse(user.id(), user.stamp().createdAt(), null, null);
        });
  }

  private static CreateUserResponse createHuman(
      Call call, CreateUserRequest request, CreateUserRequest.Human human) {
    if (!request.metadata().isEmpty() && !human.metadata().isEmpty()) {
      throw Fault.invalidArgument(
          "USERv2-j0z7uy", "Metadata must not be set on both the user and human fields");
    }
    HumanCreation.Created created =
        new HumanCreation(
                request.organizationId(),
                request.userId(),
                request.username(),
                Objects.requireNonNull(human.profile()),
                Objects.requireNonNull(human.email()),
                human.phone(),
                human.password(),
                human.hashedPassword(),
                !human.idpLinks().isEmpty(),
                human.totpSecret(),
                UserMetadataCalls.entries(
                    request.metadata().isEmpty() ? human.metadata() : request.metadata()))
            .apply(call);
    return new CreateUserResponse(
        created.user().id(),
        created.user().stamp().createdAt(),
        created.emailCode(),
        created.phoneCode());
  }

  /** The request may name the organization of the call. */
  public static AddHumanUserResponse addHuman(Call call, AddHumanUserRequest request) {
    HumanCreation.Created created = NewPeople.of(call.caller().orgId(), request).apply(call);
    User user = created.user();
    return new AddHumanUserResponse(
        user.id(),
        Details.ofWrite(user.stamp(), user.orgId()),
        created.emailCode(),
        created.phoneCode());
  }

  static void requireWrite(Call call, String orgId, String userId) {
    if (!call.caller().is(userId)) {
      call.requireOn(orgId, userId, "user.write");
    }
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
