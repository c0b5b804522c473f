package io.zitadeltestkit.embedded.internal.api.user.credential;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.user.credential.KeyV1.KeyType;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What service users authenticate with. */
public interface CredentialMessagesV1 {
  record GenerateMachineSecretRequest(@Length(min = 1) String userId) {}

  record GenerateMachineSecretResponse(String clientId, String clientSecret, DetailsV1 details) {
    @Override
    public String toString() {
      return "GenerateMachineSecretResponse[" + clientId + "]";
    }
  }

  record GetMachineKeyByIDsResponse(KeyV1 key) {}

  record ListMachineKeysResponse(ListDetailsV1 details, List<KeyV1> result) {}

  record AddMachineKeyRequest(
      @Length(min = 1) String userId,
      @NotDefault @DefinedEnum KeyType type,
      @Nullable Instant expirationDate,
      Bytes publicKey) {}

  record AddMachineKeyResponse(String keyId, Bytes keyDetails, DetailsV1 details) {}

  record GetPersonalAccessTokenByIDsResponse(PersonalAccessToken token) {}

  record ListPersonalAccessTokensResponse(
      ListDetailsV1 details, List<PersonalAccessToken> result) {}

  record AddPersonalAccessTokenRequest(
      @Length(min = 1) String userId, @Nullable Instant expirationDate) {}

  record AddPersonalAccessTokenResponse(String tokenId, String token, DetailsV1 details) {
    @Override
    public String toString() {
      return "AddPersonalAccessTokenResponse[" + tokenId + "]";
    }
  }

  record PersonalAccessToken(
      String id,
      @Nullable DetailsV1 details,
      @Nullable Instant expirationDate,
      List<String> scopes) {}
}
