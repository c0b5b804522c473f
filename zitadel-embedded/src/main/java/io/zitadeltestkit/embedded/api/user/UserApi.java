package io.zitadeltestkit.embedded.api.user;

import static io.zitadeltestkit.embedded.operation.Verb.DELETE;
import static io.zitadeltestkit.embedded.operation.Verb.GET;
import static io.zitadeltestkit.embedded.operation.Verb.PATCH;
import static io.zitadeltestkit.embedded.operation.Verb.POST;
import static io.zitadeltestkit.embedded.operation.Verb.PUT;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.user.ContactMessages.RemovePhoneRequest;
import io.zitadeltestkit.embedded.api.user.ContactMessages.ResendEmailCodeRequest;
import io.zitadeltestkit.embedded.api.user.ContactMessages.ResendPhoneCodeRequest;
import io.zitadeltestkit.embedded.api.user.ContactMessages.SendEmailCodeRequest;
import io.zitadeltestkit.embedded.api.user.ContactMessages.SetEmailRequest;
import io.zitadeltestkit.embedded.api.user.ContactMessages.SetPhoneRequest;
import io.zitadeltestkit.embedded.api.user.ContactMessages.VerifyEmailRequest;
import io.zitadeltestkit.embedded.api.user.ContactMessages.VerifyPhoneRequest;
import io.zitadeltestkit.embedded.api.user.CreateMessages.AddHumanUserRequest;
import io.zitadeltestkit.embedded.api.user.CreateMessages.CreateUserRequest;
import io.zitadeltestkit.embedded.api.user.CredentialMessages.AddKeyRequest;
import io.zitadeltestkit.embedded.api.user.CredentialMessages.AddPersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.api.user.CredentialMessages.AddSecretRequest;
import io.zitadeltestkit.embedded.api.user.CredentialMessages.ListKeysRequest;
import io.zitadeltestkit.embedded.api.user.CredentialMessages.ListPersonalAccessTokensRequest;
import io.zitadeltestkit.embedded.api.user.CredentialMessages.RemoveKeyRequest;
import io.zitadeltestkit.embedded.api.user.CredentialMessages.RemovePersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.api.user.CredentialMessages.RemoveSecretRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.AddOTPEmailRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.AddOTPSMSRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.GenerateRecoveryCodesRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.ListAuthenticationFactorsRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.ListAuthenticationMethodTypesRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.ListPasskeysRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.RegisterTOTPRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.RemoveOTPEmailRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.RemoveOTPSMSRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.RemovePasskeyRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.RemoveRecoveryCodesRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.RemoveTOTPRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.RemoveU2FRequest;
import io.zitadeltestkit.embedded.api.user.FactorMessages.VerifyTOTPRegistrationRequest;
import io.zitadeltestkit.embedded.api.user.IdentityProviderMessages.AddIDPLinkRequest;
import io.zitadeltestkit.embedded.api.user.IdentityProviderMessages.ListIDPLinksRequest;
import io.zitadeltestkit.embedded.api.user.IdentityProviderMessages.RemoveIDPLinkRequest;
import io.zitadeltestkit.embedded.api.user.IdentityProviderMessages.RetrieveIdentityProviderIntentRequest;
import io.zitadeltestkit.embedded.api.user.IdentityProviderMessages.StartIdentityProviderIntentRequest;
import io.zitadeltestkit.embedded.api.user.MetadataMessages.DeleteUserMetadataRequest;
import io.zitadeltestkit.embedded.api.user.MetadataMessages.ListUserMetadataRequest;
import io.zitadeltestkit.embedded.api.user.MetadataMessages.SetUserMetadataRequest;
import io.zitadeltestkit.embedded.api.user.PasswordMessages.CreateInviteCodeRequest;
import io.zitadeltestkit.embedded.api.user.PasswordMessages.PasswordResetRequest;
import io.zitadeltestkit.embedded.api.user.PasswordMessages.ResendInviteCodeRequest;
import io.zitadeltestkit.embedded.api.user.PasswordMessages.SetPasswordRequest;
import io.zitadeltestkit.embedded.api.user.PasswordMessages.VerifyInviteCodeRequest;
import io.zitadeltestkit.embedded.api.user.QueryMessages.ListUsersRequest;
import io.zitadeltestkit.embedded.api.user.UpdateMessages.UpdateHumanUserRequest;
import io.zitadeltestkit.embedded.api.user.UpdateMessages.UpdateUserRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.DeactivateUserRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.DeleteUserRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.GetUserByIDRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.HumanMFAInitSkippedRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.LockUserRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.ReactivateUserRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.UnlockUserRequest;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.user.v2.UserService}. */
public final class UserApi implements Api {
  @Override
  public Service service() {
    Service service = Service.v2("zitadel.user.v2.UserService");
    addUsers(service);
    addContacts(service);
    addPasswords(service);
    addFactors(service);
    addIdentityProviders(service);
    addCredentials(service);
    return service.elsewhere(
        "RegisterPasskey",
        "VerifyPasskeyRegistration",
        "CreatePasskeyRegistrationLink",
        "RegisterU2F",
        "VerifyU2FRegistration");
  }

  private static void addUsers(Service service) {
    service
        .add("CreateUser", CreateUserRequest.class, UserCreation::create)
        .rest(POST, "/v2/users/new")
        .add("AddHumanUser", AddHumanUserRequest.class, UserCreation::addHuman)
        .rest(POST, "/v2/users/human")
        .add("GetUserByID", GetUserByIDRequest.class, UserReads::get)
        .rest(GET, "/v2/users/{user_id}")
        .add("ListUsers", ListUsersRequest.class, UserReads::list)
        .rest(POST, "/v2/users")
        .add("UpdateUser", UpdateUserRequest.class, UserUpdates::update)
        .rest(PATCH, "/v2/users/{user_id}")
        .add("UpdateHumanUser", UpdateHumanUserRequest.class, UserUpdates::updateHuman)
        .rest(PUT, "/v2/users/human/{user_id}")
        .add("DeactivateUser", DeactivateUserRequest.class, UserStates::deactivate)
        .rest(POST, "/v2/users/{user_id}/deactivate")
        .add("ReactivateUser", ReactivateUserRequest.class, UserStates::reactivate)
        .rest(POST, "/v2/users/{user_id}/reactivate")
        .add("LockUser", LockUserRequest.class, UserStates::lock)
        .rest(POST, "/v2/users/{user_id}/lock")
        .add("UnlockUser", UnlockUserRequest.class, UserStates::unlock)
        .rest(POST, "/v2/users/{user_id}/unlock")
        .add("DeleteUser", DeleteUserRequest.class, UserStates::delete)
        .rest(DELETE, "/v2/users/{user_id}");
  }

  private static void addContacts(Service service) {
    service
        .add("SetEmail", SetEmailRequest.class, EmailCalls::set)
        .rest(POST, "/v2/users/{user_id}/email")
        .add("ResendEmailCode", ResendEmailCodeRequest.class, EmailCalls::resend)
        .rest(POST, "/v2/users/{user_id}/email/resend")
        .add("SendEmailCode", SendEmailCodeRequest.class, EmailCalls::send)
        .rest(POST, "/v2/users/{user_id}/email/send")
        .add("VerifyEmail", VerifyEmailRequest.class, EmailCalls::verify)
        .rest(POST, "/v2/users/{user_id}/email/verify")
        .add("SetPhone", SetPhoneRequest.class, PhoneCalls::set)
        .rest(POST, "/v2/users/{user_id}/phone")
        .add("RemovePhone", RemovePhoneRequest.class, PhoneCalls::remove)
        .rest(DELETE, "/v2/users/{user_id}/phone")
        .add("ResendPhoneCode", ResendPhoneCodeRequest.class, PhoneCalls::resend)
        .rest(POST, "/v2/users/{user_id}/phone/resend")
        .add("VerifyPhone", VerifyPhoneRequest.class, PhoneCalls::verify)
        .rest(POST, "/v2/users/{user_id}/phone/verify");
  }

  private static void addPasswords(Service service) {
    service
        .add("PasswordReset", PasswordResetRequest.class, PasswordCalls::reset)
        .rest(POST, "/v2/users/{user_id}/password_reset")
        .add("SetPassword", SetPasswordRequest.class, PasswordCalls::set)
        .rest(POST, "/v2/users/{user_id}/password")
        .add("CreateInviteCode", CreateInviteCodeRequest.class, InviteCalls::create)
        .rest(POST, "/v2/users/{user_id}/invite_code")
        .add("ResendInviteCode", ResendInviteCodeRequest.class, InviteCalls::resend)
        .rest(POST, "/v2/users/{user_id}/invite_code/resend")
        .add("VerifyInviteCode", VerifyInviteCodeRequest.class, InviteCalls::verify)
        .rest(POST, "/v2/users/{user_id}/invite_code/verify");
  }

  private static void addFactors(Service service) {
    service
        .add("RegisterTOTP", RegisterTOTPRequest.class, FactorCalls::registerTotp)
        .rest(POST, "/v2/users/{user_id}/totp")
        .add("VerifyTOTPRegistration", VerifyTOTPRegistrationRequest.class, FactorCalls::verifyTotp)
        .rest(POST, "/v2/users/{user_id}/totp/verify")
        .add("RemoveTOTP", RemoveTOTPRequest.class, FactorCalls::removeTotp)
        .rest(DELETE, "/v2/users/{user_id}/totp")
        .add("AddOTPSMS", AddOTPSMSRequest.class, FactorCalls::addSms)
        .rest(POST, "/v2/users/{user_id}/otp_sms")
        .add("RemoveOTPSMS", RemoveOTPSMSRequest.class, FactorCalls::removeSms)
        .rest(DELETE, "/v2/users/{user_id}/otp_sms")
        .add("AddOTPEmail", AddOTPEmailRequest.class, FactorCalls::addEmail)
        .rest(POST, "/v2/users/{user_id}/otp_email")
        .add("RemoveOTPEmail", RemoveOTPEmailRequest.class, FactorCalls::removeEmail)
        .rest(DELETE, "/v2/users/{user_id}/otp_email")
        .add(
            "GenerateRecoveryCodes",
            GenerateRecoveryCodesRequest.class,
            RecoveryCodeCalls::generate)
        .rest(POST, "/v2/users/{user_id}/recovery_codes")
        .add("RemoveRecoveryCodes", RemoveRecoveryCodesRequest.class, RecoveryCodeCalls::remove)
        .rest(DELETE, "/v2/users/{user_id}/recovery_codes")
        .add(
            "ListAuthenticationMethodTypes",
            ListAuthenticationMethodTypesRequest.class,
            AuthenticationReads::methodTypes)
        .rest(GET, "/v2/users/{user_id}/authentication_methods")
        .add(
            "ListAuthenticationFactors",
            ListAuthenticationFactorsRequest.class,
            AuthenticationReads::factors)
        .rest(POST, "/v2/users/{user_id}/authentication_factors/_search")
        .add(
            "HumanMFAInitSkipped",
            HumanMFAInitSkippedRequest.class,
            AuthenticationReads::skipMfaInit)
        .rest(POST, "/v2/users/{user_id}/mfa_init_skipped")
        .add("ListPasskeys", ListPasskeysRequest.class, AuthenticationReads::passkeys)
        .rest(POST, "/v2/users/{user_id}/passkeys/_search")
        .add("RemovePasskey", RemovePasskeyRequest.class, FactorCalls::removePasskey)
        .rest(DELETE, "/v2/users/{user_id}/passkeys/{passkey_id}")
        .add("RemoveU2F", RemoveU2FRequest.class, FactorCalls::removeU2f)
        .rest(DELETE, "/v2/users/{user_id}/u2f/{u2f_id}");
  }

  private static void addIdentityProviders(Service service) {
    service
        .add("AddIDPLink", AddIDPLinkRequest.class, IdentityProviderCalls::addLink)
        .rest(POST, "/v2/users/{user_id}/links")
        .add("ListIDPLinks", ListIDPLinksRequest.class, IdentityProviderCalls::links)
        .rest(POST, "/v2/users/{user_id}/links/_search")
        .add("RemoveIDPLink", RemoveIDPLinkRequest.class, IdentityProviderCalls::removeLink)
        .rest(DELETE, "/v2/users/{user_id}/links/{idp_id}/{linked_user_id}")
        .add(
            "StartIdentityProviderIntent",
            StartIdentityProviderIntentRequest.class,
            IdentityProviderCalls::start)
        .rest(POST, "/v2/idp_intents")
        .add(
            "RetrieveIdentityProviderIntent",
            RetrieveIdentityProviderIntentRequest.class,
            IdentityProviderCalls::retrieve)
        .rest(POST, "/v2/idp_intents/{idp_intent_id}");
  }

  private static void addCredentials(Service service) {
    service
        .add("AddSecret", AddSecretRequest.class, CredentialWrites::addSecret)
        .rest(POST, "/v2/users/{user_id}/secret")
        .add("RemoveSecret", RemoveSecretRequest.class, CredentialWrites::removeSecret)
        .rest(DELETE, "/v2/users/{user_id}/secret")
        .add("AddKey", AddKeyRequest.class, CredentialWrites::addKey)
        .rest(POST, "/v2/users/{user_id}/keys")
        .add("RemoveKey", RemoveKeyRequest.class, CredentialWrites::removeKey)
        .rest(DELETE, "/v2/users/{user_id}/keys/{key_id}")
        .add("ListKeys", ListKeysRequest.class, CredentialReads::listKeys)
        .rest(POST, "/v2/users/keys/search")
        .add(
            "AddPersonalAccessToken",
            AddPersonalAccessTokenRequest.class,
            CredentialWrites::addToken)
        .rest(POST, "/v2/users/{user_id}/pats")
        .add(
            "RemovePersonalAccessToken",
            RemovePersonalAccessTokenRequest.class,
            CredentialWrites::removeToken)
        .rest(DELETE, "/v2/users/{user_id}/pats/{token_id}")
        .add(
            "ListPersonalAccessTokens",
            ListPersonalAccessTokensRequest.class,
            CredentialReads::listTokens)
        .rest(POST, "/v2/users/pats/search")
        .add("SetUserMetadata", SetUserMetadataRequest.class, MetadataCalls::set)
        .rest(POST, "/v2/users/{user_id}/metadata")
        .add("ListUserMetadata", ListUserMetadataRequest.class, MetadataCalls::list)
        .rest(POST, "/v2/users/{user_id}/metadata/search")
        .add("DeleteUserMetadata", DeleteUserMetadataRequest.class, MetadataCalls::delete)
        .rest(DELETE, "/v2/users/{user_id}/metadata");
  }
}
