package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.message.UserPageRequestV1;
import io.zitadeltestkit.embedded.internal.api.user.change.UserUpdateMessages.UpdateHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.UserUpdateMessages.UpdateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.change.UserUpdates;
import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.VerificationRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactCalls;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.ResendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.ResendPhoneCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SendEmailCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetEmailRequest;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetPhoneRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.AddHumanUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.CreateUserRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreation;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.AddKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.AddPersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.KeyIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.ListKeysRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.ListPersonalAccessTokensRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.TokenIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialReads;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialWrites;
import io.zitadeltestkit.embedded.internal.api.user.factor.AuthenticationReads;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorCalls;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.CreatePasskeyRegistrationLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.GenerateRecoveryCodesRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.ListAuthenticationFactorsRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.ListAuthenticationMethodTypesRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.RemovePasskeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.RemoveU2FRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.VerifyTOTPRegistrationRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.PasskeyCalls;
import io.zitadeltestkit.embedded.internal.api.user.factor.RecoveryCodeCalls;
import io.zitadeltestkit.embedded.internal.api.user.invitation.InviteCalls;
import io.zitadeltestkit.embedded.internal.api.user.invitation.InviteMessages.CreateInviteCodeRequest;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderCalls;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderMessages.AddIDPLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderMessages.RemoveIDPLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderMessages.RetrieveIdentityProviderIntentRequest;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderMessages.StartIdentityProviderIntentRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataCalls;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.DeleteUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.SetUserMetadataRequest;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordCalls;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.PasswordResetRequest;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.SetPasswordRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserQueryMessages.ListUsersRequest;
import io.zitadeltestkit.embedded.internal.api.user.query.UserReads;
import io.zitadeltestkit.embedded.internal.api.user.state.UserStates;
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
        .add("GetUserByID", UserIdRequest.class, UserReads::get)
        .add("ListUsers", ListUsersRequest.class, UserReads::list)
        .add("UpdateUser", UpdateUserRequest.class, UserUpdates::update)
        .add("UpdateHumanUser", UpdateHumanUserRequest.class, UserUpdates::updateHuman)
        .add("DeactivateUser", UserIdRequest.class, UserStates.DEACTIVATE)
        .add("ReactivateUser", UserIdRequest.class, UserStates.REACTIVATE)
        .add("LockUser", UserIdRequest.class, UserStates.LOCK)
        .add("UnlockUser", UserIdRequest.class, UserStates.UNLOCK)
        .add("DeleteUser", UserIdRequest.class, UserStates::delete);
  }

  private static void addContacts(Service service) {
    service
        .add("SetEmail", SetEmailRequest.class, ContactCalls::setEmail)
        .add("ResendEmailCode", ResendEmailCodeRequest.class, ContactCalls::resendEmail)
        .add("SendEmailCode", SendEmailCodeRequest.class, ContactCalls::sendEmail)
        .add("VerifyEmail", VerificationRequest.class, ContactCalls::verifyEmail)
        .add("SetPhone", SetPhoneRequest.class, ContactCalls::setPhone)
        .add("RemovePhone", UserIdRequest.class, ContactCalls::removePhone)
        .add("ResendPhoneCode", ResendPhoneCodeRequest.class, ContactCalls::resendPhone)
        .add("VerifyPhone", VerificationRequest.class, ContactCalls::verifyPhone);
  }

  private static void addPasswords(Service service) {
    service
        .add("PasswordReset", PasswordResetRequest.class, PasswordCalls::reset)
        .add("SetPassword", SetPasswordRequest.class, PasswordCalls::set)
        .add("CreateInviteCode", CreateInviteCodeRequest.class, InviteCalls::create)
        .add("ResendInviteCode", UserIdRequest.class, InviteCalls::resend)
        .add("VerifyInviteCode", VerificationRequest.class, InviteCalls::verify);
  }

  private static void addFactors(Service service) {
    service
        .add("RegisterTOTP", UserIdRequest.class, FactorCalls::registerTotp)
        .add("VerifyTOTPRegistration", VerifyTOTPRegistrationRequest.class, FactorCalls::verifyTotp)
        .add("RemoveTOTP", UserIdRequest.class, FactorCalls::removeTotp)
        .add("AddOTPSMS", UserIdRequest.class, FactorCalls::addSms)
        .add("RemoveOTPSMS", UserIdRequest.class, FactorCalls::removeSms)
        .add("AddOTPEmail", UserIdRequest.class, FactorCalls::addEmail)
        .add("RemoveOTPEmail", UserIdRequest.class, FactorCalls::removeEmail)
        .add(
            "GenerateRecoveryCodes",
            GenerateRecoveryCodesRequest.class,
            RecoveryCodeCalls::generate)
        .add("RemoveRecoveryCodes", UserIdRequest.class, RecoveryCodeCalls::remove)
        .add(
            "ListAuthenticationMethodTypes",
            ListAuthenticationMethodTypesRequest.class,
            AuthenticationReads::methodTypes)
        .add(
            "ListAuthenticationFactors",
            ListAuthenticationFactorsRequest.class,
            AuthenticationReads::factors)
        .add("HumanMFAInitSkipped", UserIdRequest.class, AuthenticationReads::skipMfaInit)
        .add("ListPasskeys", UserIdRequest.class, AuthenticationReads::passkeys)
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
        .add("ListIDPLinks", UserPageRequestV1.class, IdentityProviderCalls::links)
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
        .add("AddSecret", UserIdRequest.class, CredentialWrites::addSecret)
        .add("RemoveSecret", UserIdRequest.class, CredentialWrites::removeSecret)
        .add("AddKey", AddKeyRequest.class, CredentialWrites::addKey)
        .add("RemoveKey", KeyIdRequest.class, CredentialWrites::removeKey)
        .add("ListKeys", ListKeysRequest.class, CredentialReads::listKeys)
        .add(
            "AddPersonalAccessToken",
            AddPersonalAccessTokenRequest.class,
            CredentialWrites::addToken)
        .add("RemovePersonalAccessToken", TokenIdRequest.class, CredentialWrites::removeToken)
        .add(
            "ListPersonalAccessTokens",
            ListPersonalAccessTokensRequest.class,
            CredentialReads::listTokens)
        .add("SetUserMetadata", SetUserMetadataRequest.class, UserMetadataCalls::set)
        .add("ListUserMetadata", ListUserMetadataRequest.class, UserMetadataCalls::list)
        .add("DeleteUserMetadata", DeleteUserMetadataRequest.class, UserMetadataCalls::delete);
  }
}
