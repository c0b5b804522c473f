package io.zitadeltestkit.embedded.internal.api.user.change;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.change.HumanUpdate.Changed;
import io.zitadeltestkit.embedded.internal.api.user.change.UserUpdateMessages.UpdateHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.UserUpdateMessages.UpdateHumanUserResponse;
import io.zitadeltestkit.embedded.internal.api.user.change.UserUpdateMessages.UpdateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.UserUpdateMessages.UpdateUserResponse;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanEmail;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanPhone;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.SetHumanProfile;
import io.zitadeltestkit.embedded.internal.api.user.creation.Users;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataCalls;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataRules;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Machine;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that change users. */
public final class UserUpdates {
  private UserUpdates() {}

  public static UpdateUserResponse update(Call call, UpdateUserRequest request) {
    if (request.machine() != null) {
      return updateMachine(call, request, request.machine());
    }
    UpdateUserRequest.Human human = request.human();
    if (human == null) {
      throw Fault.of(Code.UNIMPLEMENTED, "", "user type is not implemented");
    }
    SetHumanPhone phone = human.phone();
    if (phone != null && phone.phone().isEmpty() && isVerificationSet(phone)) {
      throw Fault.invalidArgument("USERv2-4f3d6", "Verifying phone removal is not supported");
    }
    Changed changed =
        new HumanUpdate(
                request.userId(),
                request.username(),
                human.profile(),
                human.email(),
                phone,
                true,
                human.password(),
                UserMetadataCalls.entries(request.metadata()))
            .apply(call);
    return new UpdateUserResponse(
        changed.user().stamp().changedAt(), changed.emailCode(), changed.phoneCode());
  }

  private static boolean isVerificationSet(SetHumanPhone phone) {
    return phone.sendCode() != null || phone.returnCode() != null || phone.isVerified() != null;
  }

  public static UpdateHumanUserResponse updateHuman(Call call, UpdateHumanUserRequest request) {
    SetHumanEmail email = request.email();
    Changed changed =
        new HumanUpdate(
                request.userId(),
                request.username(),
                profile(request.profile()),
                email,
                request.phone(),
                false,
                request.password(),
                List.of())
            .apply(call);
    User user = changed.user();
    return new UpdateHumanUserResponse(
        Details.ofWrite(user.stamp(), user.orgId()), changed.emailCode(), changed.phoneCode());
  }

  static UpdateUserRequest.Human.@Nullable Profile profile(@Nullable SetHumanProfile profile) {
    return profile == null
        ? null
        : new UpdateUserRequest.Human.Profile(
            profile.givenName(),
            profile.familyName(),
            profile.nickName(),
            profile.displayName(),
            profile.preferredLanguage(),
            profile.gender());
  }

  private static UpdateUserResponse updateMachine(
      Call call, UpdateUserRequest request, UpdateUserRequest.Machine wanted) {
    return call.write(
        tx -> {
          User user =
              tx.find(User.TABLE, request.userId())
                  .filter(User::passesForMachine)
                  .orElseThrow(HumanUpdate::notFound);
          requireAllowed(call, request, user);
          User changed = changeUsername(tx, user, request.username());
          Machine machine = changed.machine();
          if (machine != null) {
            changed = changed.withMachine(changed(machine, wanted));
          }
          UserMetadataRules.set(tx, user.id(), UserMetadataCalls.entries(request.metadata()));
          if (!changed.equals(user)) {
            changed = tx.put(User.TABLE, changed.withStamp(tx.changed(user)));
          }
          return new UpdateUserResponse(changed.stamp().changedAt(), null, null);
        });
  }

  /** Users may change themselves, but not their metadata. */
  private static void requireAllowed(Call call, UpdateUserRequest request, User user) {
    if (request.metadata().isEmpty()) {
      UserAccess.requireWriteOrSelf(call, user);
    } else {
      UserAccess.requireWrite(call, user);
    }
  }

  private static Machine changed(Machine machine, UpdateUserRequest.Machine wanted) {
    return machine.with(
        b -> {
          if (wanted.name() != null) {
            b.name(wanted.name());
          }
          if (wanted.description() != null) {
            b.description(wanted.description());
          }
          if (wanted.accessTokenType() != null) {
            b.jwtAccessTokens(wanted.accessTokenType() == AccessTokenType.ACCESS_TOKEN_TYPE_JWT);
          }
        });
  }

  /** Returns the renamed user, not stored yet; the same user without a new name. */
  static User changeUsername(Tx tx, User user, @Nullable String username) {
    if (username == null || username.equals(user.username())) {
      return user;
    }
    Users.requireNoForeignDomain(tx, user.orgId(), username);
    Users.requireFreeName(tx, user.orgId(), username, user.id());
    return user.withUsername(username);
  }
}
