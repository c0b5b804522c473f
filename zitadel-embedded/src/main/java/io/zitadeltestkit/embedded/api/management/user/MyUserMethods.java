package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.access.Caller;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.GetHumanEmailRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.GetHumanPhoneRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.GetHumanProfileRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.RemoveHumanAvatarRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.RemoveHumanPhoneRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.RemoveUserRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ResendHumanEmailVerificationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ResendHumanPhoneVerificationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateHumanEmailRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateHumanPhoneRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateHumanProfileRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateUserNameRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.GetUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.GetMyMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.ListMyMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.Nothing;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.SetMyEmailRequest;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.SetMyPhoneRequest;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.UpdateMyPasswordRequest;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.UpdateMyProfileRequest;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.UpdateMyUserNameRequest;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.VerifyMyEmailRequest;
import io.zitadeltestkit.embedded.api.management.user.MyUserMessages.VerifyMyPhoneRequest;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.operation.Handler;
import java.util.function.BiFunction;

/**
 * The methods of {@code zitadel.auth.v1} by which callers read and change themselves: what
 * administrators may do with a user, always in the caller's own organisation.
 */
public final class MyUserMethods {
  private MyUserMethods() {}

  /** Adds them to the service. */
  public static void addTo(FirstGeneration service) {
    service
        .with(MyUserMethods::addNames)
        .with(MyUserMethods::addEmail)
        .with(MyUserMethods::addPhone)
        .with(MyFactorMethods::addTo);
  }

  private static void addNames(FirstGeneration service) {
    service
        .add("RemoveMyUser", Nothing.class, me((c, id) -> remove(c, id)))
        .add(
            "UpdateMyUserName",
            UpdateMyUserNameRequest.class,
            (call, request) ->
                UserStates.rename(
                    atHome(call),
                    new UpdateUserNameRequest(call.caller().userId(), request.userName())))
        .add(
            "GetMyProfile",
            Nothing.class,
            me((call, id) -> ProfileCalls.get(call, new GetHumanProfileRequest(id))))
        .add("UpdateMyProfile", UpdateMyProfileRequest.class, MyUserMethods::updateProfile)
        .add(
            "RemoveMyAvatar",
            Nothing.class,
            me((call, id) -> ProfileCalls.removeAvatar(call, new RemoveHumanAvatarRequest(id))))
        .add(
            "UpdateMyPassword",
            UpdateMyPasswordRequest.class,
            (call, request) ->
                MyCodeCalls.changePassword(call, request.oldPassword(), request.newPassword()))
        .add(
            "ListMyMetadata",
            ListMyMetadataRequest.class,
            (call, request) ->
                MetadataCalls.list(
                    atHome(call),
                    new ListUserMetadataRequest(
                        call.caller().userId(), request.query(), request.queries())))
        .add(
            "GetMyMetadata",
            GetMyMetadataRequest.class,
            (call, request) ->
                MetadataCalls.get(
                    atHome(call),
                    new GetUserMetadataRequest(call.caller().userId(), request.key())));
  }

  private static void addEmail(FirstGeneration service) {
    service
        .add(
            "GetMyEmail",
            Nothing.class,
            me((call, id) -> ContactCalls.getEmail(call, new GetHumanEmailRequest(id))))
        .add(
            "SetMyEmail",
            SetMyEmailRequest.class,
            (call, request) ->
                ContactCalls.updateEmail(
                    atHome(call),
                    new UpdateHumanEmailRequest(call.caller().userId(), request.email(), false)))
        .add(
            "VerifyMyEmail",
            VerifyMyEmailRequest.class,
            (call, request) -> MyCodeCalls.verifyEmail(atHome(call), request.code()))
        .add(
            "ResendMyEmailVerification",
            Nothing.class,
            me(
                (call, id) ->
                    ContactCalls.resendEmail(call, new ResendHumanEmailVerificationRequest(id))));
  }

  private static void addPhone(FirstGeneration service) {
    service
        .add(
            "GetMyPhone",
            Nothing.class,
            me((call, id) -> ContactCalls.getPhone(call, new GetHumanPhoneRequest(id))))
        .add(
            "SetMyPhone",
            SetMyPhoneRequest.class,
            (call, request) ->
                ContactCalls.updatePhone(
                    atHome(call),
                    new UpdateHumanPhoneRequest(call.caller().userId(), request.phone(), false)))
        .add(
            "VerifyMyPhone",
            VerifyMyPhoneRequest.class,
            (call, request) -> MyCodeCalls.verifyPhone(atHome(call), request.code()))
        .add(
            "ResendMyPhoneVerification",
            Nothing.class,
            me(
                (call, id) ->
                    ContactCalls.resendPhone(call, new ResendHumanPhoneVerificationRequest(id))))
        .add(
            "RemoveMyPhone",
            Nothing.class,
            me((call, id) -> ContactCalls.removePhone(call, new RemoveHumanPhoneRequest(id))));
  }

  private static Object remove(Call call, String id) {
    return UserStates.remove(call, new RemoveUserRequest(id));
  }

  private static Object updateProfile(Call call, UpdateMyProfileRequest request) {
    return ProfileCalls.update(
        atHome(call),
        new UpdateHumanProfileRequest(
            call.caller().userId(),
            request.firstName(),
            request.lastName(),
            request.nickName(),
            request.displayName(),
            request.preferredLanguage(),
            request.gender()));
  }

  /** A method that needs to know no more than who calls. */
  static <A> Handler<Nothing, A> me(BiFunction<Call, String, A> method) {
    return (call, request) -> method.apply(atHome(call), call.caller().userId());
  }

  /** The call as one in the organisation that the caller belongs to. */
  static Call atHome(Call call) {
    Caller caller = call.caller();
    return caller.system()
        ? call
        : new Call(
            call.instance(),
            Caller.user(
                caller.userId(),
                caller.homeOrgId(),
                caller.homeOrgId(),
                caller.tokenId(),
                caller.audience(),
                caller.agentId()),
            call.origin());
  }
}
