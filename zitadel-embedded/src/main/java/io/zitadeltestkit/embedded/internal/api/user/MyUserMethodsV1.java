package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.access.Caller;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.metadata.KeyRequestV1;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.ListMyMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.MyCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.SetMyEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.SetMyPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.UpdateMyPasswordRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.UpdateMyProfileRequest;
import io.zitadeltestkit.embedded.internal.api.user.MyUserMessagesV1.UpdateMyUserNameRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileMessagesV1.UpdateHumanProfileRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileMessagesV1.UpdateUserNameRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.UpdateHumanEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.UpdateHumanPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.MyContactCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.UserMetadataKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.state.UserStatesV1;
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
        .add(
            "RemoveMyUser",
            EmptyRequest.class,
            me((call, id) -> UserStatesV1.remove(call, new IdRequest(id))))
        .add(
            "UpdateMyUserName",
            UpdateMyUserNameRequest.class,
            (call, request) ->
                ProfileCallsV1.rename(
                    atHome(call),
                    new UpdateUserNameRequest(call.caller().userId(), request.userName())))
        .add("GetMyProfile", EmptyRequest.class, myself(ProfileCallsV1::get))
        .add("UpdateMyProfile", UpdateMyProfileRequest.class, MyUserMethodsV1::updateProfile)
        .add("RemoveMyAvatar", EmptyRequest.class, myself(ProfileCallsV1::removeAvatar))
        .add(
            "UpdateMyPassword",
            UpdateMyPasswordRequest.class,
            (call, request) ->
                PasswordCallsV1.changeOwn(call, request.oldPassword(), request.newPassword()))
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
            KeyRequestV1.class,
            (call, request) ->
                UserMetadataCallsV1.get(
                    atHome(call),
                    new UserMetadataKeyRequest(call.caller().userId(), request.key())));
  }

  private static void addEmail(Service service) {
    service
        .add("GetMyEmail", EmptyRequest.class, myself(ContactCallsV1::getEmail))
        .add(
            "SetMyEmail",
            SetMyEmailRequest.class,
            (call, request) ->
                ContactCallsV1.updateEmail(
                    atHome(call),
                    new UpdateHumanEmailRequest(call.caller().userId(), request.email(), false)))
        .add(
            "VerifyMyEmail",
            MyCodeRequest.class,
            (call, request) -> MyContactCallsV1.verifyEmail(atHome(call), request.code()))
        .add("ResendMyEmailVerification", EmptyRequest.class, myself(ContactCallsV1::resendEmail));
  }

  private static void addPhone(Service service) {
    service
        .add("GetMyPhone", EmptyRequest.class, myself(ContactCallsV1::getPhone))
        .add(
            "SetMyPhone",
            SetMyPhoneRequest.class,
            (call, request) ->
                ContactCallsV1.updatePhone(
                    atHome(call),
                    new UpdateHumanPhoneRequest(call.caller().userId(), request.phone(), false)))
        .add(
            "VerifyMyPhone",
            MyCodeRequest.class,
            (call, request) -> MyContactCallsV1.verifyPhone(atHome(call), request.code()))
        .add("ResendMyPhoneVerification", EmptyRequest.class, myself(ContactCallsV1::resendPhone))
        .add("RemoveMyPhone", EmptyRequest.class, myself(ContactCallsV1::removePhone));
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

  /** A method that does with the caller what another does with any user. */
  private static <A> Handler<EmptyRequest, A> myself(Handler<UserIdRequest, A> method) {
    return me((call, id) -> method.handle(call, new UserIdRequest(id)));
  }

  /** The call as one in the organization that the caller belongs to. */
  static Call atHome(Call call) {
    Caller caller = call.caller();
    return caller.system() ? call : call.by(caller.in(caller.homeOrgId()));
  }
}
