package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.management.user.CreationMessages.AddHumanUserRequest;
import io.zitadeltestkit.embedded.api.management.user.CreationMessages.AddMachineUserRequest;
import io.zitadeltestkit.embedded.api.management.user.CreationMessages.ImportHumanUserRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.DeactivateUserRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.GetHumanEmailRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.GetHumanPhoneRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.GetHumanProfileRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.LockUserRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ReactivateUserRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.RemoveHumanAvatarRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.RemoveHumanPhoneRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.RemoveUserRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ResendHumanEmailVerificationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ResendHumanInitializationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.ResendHumanPhoneVerificationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.SendHumanResetPasswordNotificationRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.SetHumanInitialPasswordRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.SetHumanPasswordRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UnlockUserRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateHumanEmailRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateHumanPhoneRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateHumanProfileRequest;
import io.zitadeltestkit.embedded.api.management.user.HumanMessages.UpdateUserNameRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.AddMachineKeyRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.AddPersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.GenerateMachineSecretRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.GetMachineKeyByIDsRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.GetPersonalAccessTokenByIDsRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.ListMachineKeysRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.ListPersonalAccessTokensRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.RemoveMachineKeyRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.RemoveMachineSecretRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.RemovePersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.api.management.user.MachineMessages.UpdateMachineRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.BulkRemoveUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.BulkSetUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.GetUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.RemoveUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.MetadataMessages.SetUserMetadataRequest;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.GetUserByIDRequest;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.GetUserByLoginNameGlobalRequest;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.IsUserUniqueRequest;
import io.zitadeltestkit.embedded.api.management.user.QueryMessages.ListUsersRequest;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;

/** The methods about users. */
public final class UserMethods {
  private UserMethods() {}

  /** Adds them to the service. */
  public static void addTo(FirstGeneration service) {
    service
        .add("GetUserByID", GetUserByIDRequest.class, UserReads::get)
        .add(
            "GetUserByLoginNameGlobal",
            GetUserByLoginNameGlobalRequest.class,
            UserReads::byLoginName)
        .add("ListUsers", ListUsersRequest.class, UserReads::list)
        .add("IsUserUnique", IsUserUniqueRequest.class, UserReads::isUnique)
        .add("AddHumanUser", AddHumanUserRequest.class, UserCreation::addHuman)
        .add("ImportHumanUser", ImportHumanUserRequest.class, UserImport::importHuman)
        .add("AddMachineUser", AddMachineUserRequest.class, UserCreation::addMachine)
        .add("DeactivateUser", DeactivateUserRequest.class, UserStates::deactivate)
        .add("ReactivateUser", ReactivateUserRequest.class, UserStates::reactivate)
        .add("LockUser", LockUserRequest.class, UserStates::lock)
        .add("UnlockUser", UnlockUserRequest.class, UserStates::unlock)
        .add("RemoveUser", RemoveUserRequest.class, UserStates::remove)
        .add("UpdateUserName", UpdateUserNameRequest.class, UserStates::rename)
        .with(UserMethods::addMetadata)
        .with(UserMethods::addPeople)
        .with(UserMethods::addMachines)
        .with(FactorMethods::addTo);
  }

  private static void addMetadata(FirstGeneration service) {
    service
        .add("SetUserMetadata", SetUserMetadataRequest.class, MetadataCalls::set)
        .add("BulkSetUserMetadata", BulkSetUserMetadataRequest.class, MetadataCalls::setAll)
        .add("ListUserMetadata", ListUserMetadataRequest.class, MetadataCalls::list)
        .add("GetUserMetadata", GetUserMetadataRequest.class, MetadataCalls::get)
        .add("RemoveUserMetadata", RemoveUserMetadataRequest.class, MetadataCalls::remove)
        .add(
            "BulkRemoveUserMetadata",
            BulkRemoveUserMetadataRequest.class,
            MetadataCalls::removeAll);
  }

  private static void addPeople(FirstGeneration service) {
    service
        .add("GetHumanProfile", GetHumanProfileRequest.class, ProfileCalls::get)
        .add("UpdateHumanProfile", UpdateHumanProfileRequest.class, ProfileCalls::update)
        .add("RemoveHumanAvatar", RemoveHumanAvatarRequest.class, ProfileCalls::removeAvatar)
        .add("GetHumanEmail", GetHumanEmailRequest.class, ContactCalls::getEmail)
        .add("UpdateHumanEmail", UpdateHumanEmailRequest.class, ContactCalls::updateEmail)
        .add(
            "ResendHumanInitialization",
            ResendHumanInitializationRequest.class,
            ContactCalls::resendInitialization)
        .add(
            "ResendHumanEmailVerification",
            ResendHumanEmailVerificationRequest.class,
            ContactCalls::resendEmail)
        .add("GetHumanPhone", GetHumanPhoneRequest.class, ContactCalls::getPhone)
        .add("UpdateHumanPhone", UpdateHumanPhoneRequest.class, ContactCalls::updatePhone)
        .add("RemoveHumanPhone", RemoveHumanPhoneRequest.class, ContactCalls::removePhone)
        .add(
            "ResendHumanPhoneVerification",
            ResendHumanPhoneVerificationRequest.class,
            ContactCalls::resendPhone)
        .add(
            "SetHumanInitialPassword",
            SetHumanInitialPasswordRequest.class,
            PasswordCalls::setInitial)
        .add("SetHumanPassword", SetHumanPasswordRequest.class, PasswordCalls::set)
        .add(
            "SendHumanResetPasswordNotification",
            SendHumanResetPasswordNotificationRequest.class,
            PasswordCalls::reset);
  }

  private static void addMachines(FirstGeneration service) {
    service
        .add("UpdateMachine", UpdateMachineRequest.class, MachineCalls::update)
        .add("GenerateMachineSecret", GenerateMachineSecretRequest.class, MachineCalls::addSecret)
        .add("RemoveMachineSecret", RemoveMachineSecretRequest.class, MachineCalls::removeSecret)
        .add("GetMachineKeyByIDs", GetMachineKeyByIDsRequest.class, CredentialCalls::getKey)
        .add("ListMachineKeys", ListMachineKeysRequest.class, CredentialCalls::listKeys)
        .add("AddMachineKey", AddMachineKeyRequest.class, CredentialCalls::addKey)
        .add("RemoveMachineKey", RemoveMachineKeyRequest.class, CredentialCalls::removeKey)
        .add(
            "GetPersonalAccessTokenByIDs",
            GetPersonalAccessTokenByIDsRequest.class,
            CredentialCalls::getToken)
        .add(
            "ListPersonalAccessTokens",
            ListPersonalAccessTokensRequest.class,
            CredentialCalls::listTokens)
        .add(
            "AddPersonalAccessToken",
            AddPersonalAccessTokenRequest.class,
            CredentialCalls::addToken)
        .add(
            "RemovePersonalAccessToken",
            RemovePersonalAccessTokenRequest.class,
            CredentialCalls::removeToken);
  }
}
