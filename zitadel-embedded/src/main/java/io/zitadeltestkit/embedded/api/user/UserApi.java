package io.zitadeltestkit.embedded.api.user;

import static io.zitadeltestkit.embedded.operation.Verb.DELETE;
import static io.zitadeltestkit.embedded.operation.Verb.GET;
import static io.zitadeltestkit.embedded.operation.Verb.POST;

import io.zitadeltestkit.embedded.api.Api;
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
import io.zitadeltestkit.embedded.api.user.QueryMessages.ListUsersRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.DeactivateUserRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.DeleteUserRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.GetUserByIDRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.LockUserRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.ReactivateUserRequest;
import io.zitadeltestkit.embedded.api.user.UserMessages.UnlockUserRequest;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.user.v2.UserService}. */
public final class UserApi implements Api {
  @Override
  public Service service() {
    return Service.v2("zitadel.user.v2.UserService")
        .add("CreateUser", CreateUserRequest.class, UserCreation::create)
        .rest(POST, "/v2/users/new")
        .add("AddHumanUser", "user.write", AddHumanUserRequest.class, UserCreation::addHuman)
        .rest(POST, "/v2/users/human")
        .add("GetUserByID", GetUserByIDRequest.class, UserReads::get)
        .rest(GET, "/v2/users/{user_id}")
        .add("ListUsers", ListUsersRequest.class, UserReads::list)
        .rest(POST, "/v2/users")
        .add("DeactivateUser", DeactivateUserRequest.class, UserStates::deactivate)
        .rest(POST, "/v2/users/{user_id}/deactivate")
        .add("ReactivateUser", ReactivateUserRequest.class, UserStates::reactivate)
        .rest(POST, "/v2/users/{user_id}/reactivate")
        .add("LockUser", LockUserRequest.class, UserStates::lock)
        .rest(POST, "/v2/users/{user_id}/lock")
        .add("UnlockUser", UnlockUserRequest.class, UserStates::unlock)
        .rest(POST, "/v2/users/{user_id}/unlock")
        .add("DeleteUser", DeleteUserRequest.class, UserStates::delete)
        .rest(DELETE, "/v2/users/{user_id}")
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
        .rest(POST, "/v2/users/pats/search");
  }
}
