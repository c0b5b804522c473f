package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.message.UserPageRequestV1;
import io.zitadeltestkit.embedded.internal.api.user.change.MachineCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileMessagesV1.UpdateHumanProfileRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileMessagesV1.UpdateMachineRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.ProfileMessagesV1.UpdateUserNameRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.ResendHumanInitializationRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.UpdateHumanEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessagesV1.UpdateHumanPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationMessagesV1.AddHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationMessagesV1.AddMachineUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationMessagesV1.ImportHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreationV1;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserImportV1;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.KeyIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.TokenIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.AddMachineKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.AddPersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessagesV1.GenerateMachineSecretRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.BulkRemoveUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.BulkSetUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.SetUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessagesV1.UserMetadataKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordCallsV1;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessagesV1.SendHumanResetPasswordNotificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessagesV1.SetHumanInitialPasswordRequest;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessagesV1.SetHumanPasswordRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.GetUserByLoginNameGlobalRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.IsUserUniqueRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessagesV1.ListUsersRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserReadsV1;
import io.zitadeltestkit.embedded.internal.api.user.state.UserStatesV1;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about users. */
public final class UserMethodsV1 {
  private UserMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add("GetUserByID", IdRequest.class, UserReadsV1::get)
        .add(
            "GetUserByLoginNameGlobal",
            GetUserByLoginNameGlobalRequest.class,
            UserReadsV1::byLoginName)
        .add("ListUsers", ListUsersRequest.class, UserReadsV1::list)
        .add("IsUserUnique", IsUserUniqueRequest.class, UserReadsV1::isUnique)
        .add("AddHumanUser", AddHumanUserRequest.class, UserCreationV1::addHuman)
        .add("ImportHumanUser", ImportHumanUserRequest.class, UserImportV1::importHuman)
        .add("AddMachineUser", AddMachineUserRequest.class, UserCreationV1::addMachine)
        .add("DeactivateUser", IdRequest.class, UserStatesV1.DEACTIVATE)
        .add("ReactivateUser", IdRequest.class, UserStatesV1.REACTIVATE)
        .add("LockUser", IdRequest.class, UserStatesV1.LOCK)
        .add("UnlockUser", IdRequest.class, UserStatesV1.UNLOCK)
        .add("RemoveUser", IdRequest.class, UserStatesV1::remove)
        .add("UpdateUserName", UpdateUserNameRequest.class, ProfileCallsV1::rename)
        .with(UserMethodsV1::addMetadata)
        .with(UserMethodsV1::addPeople)
        .with(UserMethodsV1::addMachines)
        .with(FactorMethodsV1::addTo);
  }

  private static void addMetadata(Service service) {
    service
        .add("SetUserMetadata", SetUserMetadataRequest.class, UserMetadataCallsV1::set)
        .add("BulkSetUserMetadata", BulkSetUserMetadataRequest.class, UserMetadataCallsV1::setAll)
        .add("ListUserMetadata", ListUserMetadataRequest.class, UserMetadataCallsV1::list)
        .add("GetUserMetadata", UserMetadataKeyRequest.class, UserMetadataCallsV1::get)
        .add("RemoveUserMetadata", UserMetadataKeyRequest.class, UserMetadataCallsV1::remove)
        .add(
            "BulkRemoveUserMetadata",
            BulkRemoveUserMetadataRequest.class,
            UserMetadataCallsV1::removeAll);
  }

  private static void addPeople(Service service) {
    service
        .add("GetHumanProfile", UserIdRequest.class, ProfileCallsV1::get)
        .add("UpdateHumanProfile", UpdateHumanProfileRequest.class, ProfileCallsV1::update)
        .add("RemoveHumanAvatar", UserIdRequest.class, ProfileCallsV1::removeAvatar)
        .add("GetHumanEmail", UserIdRequest.class, ContactCallsV1::getEmail)
        .add("UpdateHumanEmail", UpdateHumanEmailRequest.class, ContactCallsV1::updateEmail)
        .add(
            "ResendHumanInitialization",
            ResendHumanInitializationRequest.class,
            ContactCallsV1::resendInitialization)
        .add("ResendHumanEmailVerification", UserIdRequest.class, ContactCallsV1::resendEmail)
        .add("GetHumanPhone", UserIdRequest.class, ContactCallsV1::getPhone)
        .add("UpdateHumanPhone", UpdateHumanPhoneRequest.class, ContactCallsV1::updatePhone)
        .add("RemoveHumanPhone", UserIdRequest.class, ContactCallsV1::removePhone)
        .add("ResendHumanPhoneVerification", UserIdRequest.class, ContactCallsV1::resendPhone)
        .add(
            "SetHumanInitialPassword",
            SetHumanInitialPasswordRequest.class,
            PasswordCallsV1::setInitial)
        .add("SetHumanPassword", SetHumanPasswordRequest.class, PasswordCallsV1::set)
        .add(
            "SendHumanResetPasswordNotification",
            SendHumanResetPasswordNotificationRequest.class,
            PasswordCallsV1::reset);
  }

  private static void addMachines(Service service) {
    service
        .add("UpdateMachine", UpdateMachineRequest.class, MachineCallsV1::update)
        .add(
            "GenerateMachineSecret",
            GenerateMachineSecretRequest.class,
            CredentialCallsV1::addSecret)
        .add("RemoveMachineSecret", UserIdRequest.class, CredentialCallsV1::removeSecret)
        .add("GetMachineKeyByIDs", KeyIdRequest.class, CredentialCallsV1::getKey)
        .add("ListMachineKeys", UserPageRequestV1.class, CredentialCallsV1::listKeys)
        .add("AddMachineKey", AddMachineKeyRequest.class, CredentialCallsV1::addKey)
        .add("RemoveMachineKey", KeyIdRequest.class, CredentialCallsV1::removeKey)
        .add("GetPersonalAccessTokenByIDs", TokenIdRequest.class, CredentialCallsV1::getToken)
        .add("ListPersonalAccessTokens", UserPageRequestV1.class, CredentialCallsV1::listTokens)
        .add(
            "AddPersonalAccessToken",
            AddPersonalAccessTokenRequest.class,
            CredentialCallsV1::addToken)
        .add("RemovePersonalAccessToken", TokenIdRequest.class, CredentialCallsV1::removeToken);
  }
}
