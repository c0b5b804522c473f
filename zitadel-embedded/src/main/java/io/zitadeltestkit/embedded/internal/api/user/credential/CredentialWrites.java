package io.zitadeltestkit.embedded.internal.api.user.credential;

import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.UserIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.access.UserAccess;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.AddKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.AddKeyResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.AddPersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.AddPersonalAccessTokenResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.AddSecretResponse;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.KeyIdRequest;
import io.zitadeltestkit.embedded.internal.api.user.credential.CredentialMessages.TokenIdRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.PersonalAccessTokens;
import io.zitadeltestkit.embedded.internal.model.Removal;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Adds and removes credentials of service users. */
public final class CredentialWrites {

  private CredentialWrites() {}

  public static AddPersonalAccessTokenResponse addToken(
      Call call, AddPersonalAccessTokenRequest request) {
    return call.write(
        tx -> {
          PersonalAccessTokens.Minted minted =
              Credentials.addToken(
                  tx, request.userId(), Objects.requireNonNull(request.expirationDate()));
          UserAccess.requireWriteOrSelf(call, tx.state(), request.userId());
          return new AddPersonalAccessTokenResponse(
              minted.row().stamp().createdAt(), minted.row().id(), minted.token());
        });
  }

  public static DeletedResponse removeToken(Call call, TokenIdRequest request) {
    return call.write(
        tx -> {
          UserAccess.requireWriteOrSelf(call, tx.state(), request.userId());
          Credentials.removeToken(tx, request.userId(), request.tokenId());
          return new DeletedResponse(tx.now());
        });
  }

  public static AddKeyResponse addKey(Call call, AddKeyRequest request) {
    String publicKey = new String(request.publicKey().toArray(), StandardCharsets.UTF_8);
    return call.write(
        tx -> {
          MachineKeys.Added added =
              MachineKeys.add(
                  tx,
                  request.userId(),
                  Objects.requireNonNull(request.expirationDate()),
                  publicKey);
          UserAccess.requireWriteOrSelf(call, tx.state(), request.userId());
          return new AddKeyResponse(
              added.row().stamp().createdAt(), added.row().id(), added.content());
        });
  }

  public static DeletedResponse removeKey(Call call, KeyIdRequest request) {
    return call.write(
        tx -> {
          UserAccess.requireWriteOrSelf(call, tx.state(), request.userId());
          Credentials.removeKey(tx, request.userId(), request.keyId());
          return new DeletedResponse(tx.now());
        });
  }

  public static AddSecretResponse addSecret(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          User user = withSecret(call, tx, request.userId(), "COMMAND-x8910n");
          return new AddSecretResponse(tx.now(), Credentials.addSecret(tx, user));
        });
  }

  public static DeletedResponse removeSecret(Call call, UserIdRequest request) {
    return call.write(
        tx -> {
          Credentials.removeSecret(tx, withSecret(call, tx, request.userId(), "COMMAND-x7s802"));
          return new DeletedResponse(tx.now());
        });
  }

  /** Permission is checked only for service users and for deleted users. */
  private static User withSecret(Call call, Tx tx, String userId, String missingId) {
    Optional<User> user = tx.find(User.TABLE, userId).filter(Credentials::countsAsServiceUser);
    if (user.isPresent() || Removal.find(tx.state(), User.TABLE, userId).isPresent()) {
      UserAccess.requireWriteOrSelf(call, tx.state(), userId);
    }
    return user.orElseThrow(() -> Fault.failedPrecondition(missingId, "Errors.User.NotExisting"));
  }
}
