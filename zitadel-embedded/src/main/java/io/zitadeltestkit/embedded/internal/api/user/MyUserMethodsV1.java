package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.GetHumanEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.GetHumanPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.GetHumanProfileRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.RemoveHumanAvatarRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.RemoveHumanPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.RemoveUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.ResendHumanEmailVerificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.ResendHumanPhoneVerificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.UpdateHumanEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.UpdateHumanPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.UpdateHumanProfileRequest;
import io.zitadeltestkit.embedded.internal.api.user.HumanMessagesV1.UpdateUserNameRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.GetMyMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.ListMyMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.SetMyEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.SetMyPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.UpdateMyPasswordRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.UpdateMyProfileRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.UpdateMyUserNameRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.VerifyMyEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.VerifyMyPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMetadataMessagesV1.GetUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMetadataMessagesV1.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Handler;
import io.zitadeltestkit.embedded.internal.operation.Service;
import java.util.function.BiFunction;

/**
 * The methods of {@code zitadel.auth.v1} by which callers read and change themselves: like the
 * administrators' methods, always in the caller's own organization.
 */
public final class MyUserMethodsV1 {
  private MyUserMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .with(MyUserMethodsV1::addNames)
        .with(MyUserMethodsV1::addEmail)
        .with(MyUserMethodsV1::addPhone)
        .with(MyFactorMethodsV1::addTo);
  }

  private static void addNames(Service service) {
    service
        .add("RemoveMyUser", EmptyRequest.class, me((c, id) -> remove(c, id)))
        .add(
            "UpdateMyUserName",
            UpdateMyUserNameRequest.class,
            (call, request) ->
                UserStatesV1.rename(
                    atHome(call),
                    new UpdateUserNameRequest(call.caller().userId(), request.userName())))
        .add(
            "GetMyProfile",
            EmptyRequest.class,
            me((call, id) -> ProfileCallsV1.get(call, new GetHumanProfileRequest(id))))
        .add("UpdateMyProfile", UpdateMyProfileRequest.class, MyUserMethodsV1::updateProfile)
        .add(
            "RemoveMyAvatar",
            EmptyRequest.class,
            me((call, id) -> ProfileCallsV1.removeAvatar(call, new RemoveHumanAvatarRequest(id))))
        .add(
            "UpdateMyPassword",
            UpdateMyPasswordRequest.class,
            (call, request) ->
                MyCodeCallsV1.changePassword(call, request.oldPassword(), request.newPassword()))
        .add(
            "ListMyMetadata",
            ListMyMetadataRequest.class,
            (call, request) ->
                UserMetadataCallsV1.list(
                    atHome(call),
                    new ListUserMetadataRequest(
                        call.caller().userId(), request.query(), request.queries())))
        .add(
            "GetMyMetadata",
            GetMyMetadataRequest.class,
            (call, request) ->
                UserMetadataCallsV1.get(
                    atHome(call),
                    new GetUserMetadataRequest(call.caller().userId(), request.key())));
  }

  private static void addEmail(Service service) {
    service
        .add(
            "GetMyEmail",
            EmptyRequest.class,
            me((call, id) -> ContactCallsV1.getEmail(call, new GetHumanEmailRequest(id))))
        .add(
            "SetMyEmail",
            SetMyEmailRequest.class,
            (call, request) ->
                ContactCallsV1.updateEmail(
                    atHome(call),
                    new UpdateHumanEmailRequest(call.caller().userId(), request.email(), false)))
        .add(
            "VerifyMyEmail",
            VerifyMyEmailRequest.class,
            (call, request) -> MyCodeCallsV1.verifyEmail(atHome(call), request.code()))
        .add(
            "ResendMyEmailVerification",
            EmptyRequest.class,
            me(
                (call, id) ->
                    ContactCallsV1.resendEmail(call, new ResendHumanEmailVerificationRequest(id))));
  }

  private static void addPhone(Service service) {
    service
        .add(
            "GetMyPhone",
            EmptyRequest.class,
            me((call, id) -> ContactCallsV1.getPhone(call, new GetHumanPhoneRequest(id))))
        .add(
            "SetMyPhone",
            SetMyPhoneRequest.class,
            (call, request) ->
                ContactCallsV1.updatePhone(
                    atHome(call),
                    new UpdateHumanPhoneRequest(call.caller().userId(), request.phone(), false)))
        .add(
            "VerifyMyPhone",
            VerifyMyPhoneRequest.class,
            (call, request) -> MyCodeCallsV1.verifyPhone(atHome(call), request.code()))
        .add(
            "ResendMyPhoneVerification",
            EmptyRequest.class,
            me(
                (call, id) ->
                    ContactCallsV1.resendPhone(call, new ResendHumanPhoneVerificationRequest(id))))
        .add(
            "RemoveMyPhone",
            EmptyRequest.class,
            me((call, id) -> ContactCallsV1.removePhone(call, new RemoveHumanPhoneRequest(id))));
  }

  private static Object remove(Call call, String id) {
    return UserStatesV1.remove(call, new RemoveUserRequest(id));
  }

  private static Object updateProfile(Call call, UpdateMyProfileRequest request) {
    return ProfileCallsV1.update(
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

  /** A method that only needs the caller. */
  static <A> Handler<EmptyRequest, A> me(BiFunction<Call, String, A> method) {
    return (call, request) -> method.apply(atHome(call), call.caller().userId());
  }

  /** The same call in the caller's own organization. */
  static Call atHome(Call call) {
    Caller caller = call.caller();
    return caller.system()
        ? call
        : new Call(call.instance(), caller.in(caller.homeOrgId()), call.origin());
  }
}
