package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.RemovePhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.ResendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.ResendPhoneCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SetEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.SetPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.VerifyEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.ContactMessages.VerifyPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.AddKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.AddPersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.AddSecretRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.ListKeysRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.ListPersonalAccessTokensRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.RemoveKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.RemovePersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.RemoveSecretRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.AddOTPEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.AddOTPSMSRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.CreatePasskeyRegistrationLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.GenerateRecoveryCodesRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.ListAuthenticationFactorsRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.ListAuthenticationMethodTypesRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.ListPasskeysRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RegisterTOTPRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveOTPEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveOTPSMSRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemovePasskeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveRecoveryCodesRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveTOTPRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.RemoveU2FRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.VerifyTOTPRegistrationRequest;
import io.zitadeltestkit.embedded.internal.api.user.IdentityProviderMessages.AddIDPLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.IdentityProviderMessages.ListIDPLinksRequest;
import io.zitadeltestkit.embedded.internal.api.user.IdentityProviderMessages.RemoveIDPLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.IdentityProviderMessages.RetrieveIdentityProviderIntentRequest;
import io.zitadeltestkit.embedded.internal.api.user.IdentityProviderMessages.StartIdentityProviderIntentRequest;
import io.zitadeltestkit.embedded.internal.api.user.PasswordMessages.CreateInviteCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.PasswordMessages.PasswordResetRequest;
import io.zitadeltestkit.embedded.internal.api.user.PasswordMessages.ResendInviteCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.PasswordMessages.SetPasswordRequest;
import io.zitadeltestkit.embedded.internal.api.user.PasswordMessages.VerifyInviteCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserCreateMessages.AddHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserCreateMessages.CreateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DeactivateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.DeleteUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.GetUserByIDRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.HumanMFAInitSkippedRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.LockUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.ReactivateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMessages.UnlockUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMetadataMessages.DeleteUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMetadataMessages.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserMetadataMessages.SetUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserQueryMessages.ListUsersRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserUpdateMessages.UpdateHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.UserUpdateMessages.UpdateUserRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.user.v2.UserService}. */
public final class UserApi implements Api {
  @Override
  public Service service() {
    Service service = Service.of("zitadel.user.v2.UserService");
    addUsers(service);
    addContacts(service);
    addPasswords(service);
    addFactors(service);
    addIdentityProviders(service);
    addCredentials(service);
    return service;
  }

  private static void addUsers(Service service) {
    service
        .add("CreateUser", CreateUserRequest.class, UserCreation::create)
        .add("AddHumanUser", AddHumanUserRequest.class, UserCreation::addHuman)
        .add("GetUserByID", GetUserByIDRequest.class, UserReads::get)
        .add("ListUsers", ListUsersRequest.class, UserReads::list)
        .add("UpdateUser", UpdateUserRequest.class, UserUpdates::update)
        .add("UpdateHumanUser", UpdateHumanUserRequest.class, UserUpdates::updateHuman)
        .add("DeactivateUser", DeactivateUserRequest.class, UserStates::deactivate)
        .add("ReactivateUser", ReactivateUserRequest.class, UserStates::reactivate)
        .add("LockUser", LockUserRequest.class, UserStates::lock)
        .add("UnlockUser", UnlockUserRequest.class, UserStates::unlock)
        .add("DeleteUser", DeleteUserRequest.class, UserStates::delete);
  }

  private static void addContacts(Service service) {
    service
        .add("SetEmail", SetEmailRequest.class, ContactCalls::setEmail)
        .add("ResendEmailCode", ResendEmailCodeRequest.class, ContactCalls::resendEmail)
        .add("SendEmailCode", SendEmailCodeRequest.class, ContactCalls::sendEmail)
        .add("VerifyEmail", VerifyEmailRequest.class, ContactCalls::verifyEmail)
        .add("SetPhone", SetPhoneRequest.class, ContactCalls::setPhone)
        .add("RemovePhone", RemovePhoneRequest.class, ContactCalls::removePhone)
        .add("ResendPhoneCode", ResendPhoneCodeRequest.class, ContactCalls::resendPhone)
        .add("VerifyPhone", VerifyPhoneRequest.class, ContactCalls::verifyPhone);
  }

  private static void addPasswords(Service service) {
    service
        .add("PasswordReset", PasswordResetRequest.class, PasswordCalls::reset)
        .add("SetPassword", SetPasswordRequest.class, PasswordCalls::set)
        .add("CreateInviteCode", CreateInviteCodeRequest.class, InviteCalls::create)
        .add("ResendInviteCode", ResendInviteCodeRequest.class, InviteCalls::resend)
        .add("VerifyInviteCode", VerifyInviteCodeRequest.class, InviteCalls::verify);
  }

  private static void addFactors(Service service) {
    service
        .add("RegisterTOTP", RegisterTOTPRequest.class, FactorCalls::registerTotp)
        .add("VerifyTOTPRegistration", VerifyTOTPRegistrationRequest.class, FactorCalls::verifyTotp)
        .add("RemoveTOTP", RemoveTOTPRequest.class, FactorCalls::removeTotp)
        .add("AddOTPSMS", AddOTPSMSRequest.class, FactorCalls::addSms)
        .add("RemoveOTPSMS", RemoveOTPSMSRequest.class, FactorCalls::removeSms)
        .add("AddOTPEmail", AddOTPEmailRequest.class, FactorCalls::addEmail)
        .add("RemoveOTPEmail", RemoveOTPEmailRequest.class, FactorCalls::removeEmail)
        .add(
            "GenerateRecoveryCodes",
            GenerateRecoveryCodesRequest.class,
            RecoveryCodeCalls::generate)
        .add("RemoveRecoveryCodes", RemoveRecoveryCodesRequest.class, RecoveryCodeCalls::remove)
        .add(
            "ListAuthenticationMethodTypes",
            ListAuthenticationMethodTypesRequest.class,
            AuthenticationReads::methodTypes)
        .add(
            "ListAuthenticationFactors",
            ListAuthenticationFactorsRequest.class,
            AuthenticationReads::factors)
        .add(
            "HumanMFAInitSkipped",
            HumanMFAInitSkippedRequest.class,
            AuthenticationReads::skipMfaInit)
        .add("ListPasskeys", ListPasskeysRequest.class, AuthenticationReads::passkeys)
        .add(
            "CreatePasskeyRegistrationLink",
            CreatePasskeyRegistrationLinkRequest.class,
            PasskeyCalls::createLink)
        .add("RemovePasskey", RemovePasskeyRequest.class, FactorCalls::removePasskey)
        .add("RemoveU2F", RemoveU2FRequest.class, FactorCalls::removeU2f);
  }

  private static void addIdentityProviders(Service service) {
    service
        .add("AddIDPLink", AddIDPLinkRequest.class, IdentityProviderCalls::addLink)
        .add("ListIDPLinks", ListIDPLinksRequest.class, IdentityProviderCalls::links)
        .add("RemoveIDPLink", RemoveIDPLinkRequest.class, IdentityProviderCalls::removeLink)
        .add(
            "StartIdentityProviderIntent",
            StartIdentityProviderIntentRequest.class,
            IdentityProviderCalls::start)
        .add(
            "RetrieveIdentityProviderIntent",
            RetrieveIdentityProviderIntentRequest.class,
            IdentityProviderCalls::retrieve);
  }

  private static void addCredentials(Service service) {
    service
        .add("AddSecret", AddSecretRequest.class, CredentialWrites::addSecret)
        .add("RemoveSecret", RemoveSecretRequest.class, CredentialWrites::removeSecret)
        .add("AddKey", AddKeyRequest.class, CredentialWrites::addKey)
        .add("RemoveKey", RemoveKeyRequest.class, CredentialWrites::removeKey)
        .add("ListKeys", ListKeysRequest.class, CredentialReads::listKeys)
        .add(
            "AddPersonalAccessToken",
            AddPersonalAccessTokenRequest.class,
            CredentialWrites::addToken)
        .add(
            "RemovePersonalAccessToken",
            RemovePersonalAccessTokenRequest.class,
            CredentialWrites::removeToken)
        .add(
            "ListPersonalAccessTokens",
            ListPersonalAccessTokensRequest.class,
            CredentialReads::listTokens)
        .add("SetUserMetadata", SetUserMetadataRequest.class, UserMetadataCalls::set)
        .add("ListUserMetadata", ListUserMetadataRequest.class, UserMetadataCalls::list)
        .add("DeleteUserMetadata", DeleteUserMetadataRequest.class, UserMetadataCalls::delete);
  }
}
