package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.AddKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.AddKeyResponse;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.AddPersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.AddPersonalAccessTokenResponse;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.AddSecretRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.AddSecretResponse;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.RemoveKeyRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.RemovePersonalAccessTokenRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.RemoveSecretRequest;
import io.zitadeltestkit.embedded.internal.api.user.CredentialMessages.RemovedResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Machine;
import io.zitadeltestkit.embedded.internal.model.PersonalAccessTokens;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** What gives service users credentials and takes them away. */
final class CredentialWrites {
  private CredentialWrites() {}

  static AddPersonalAccessTokenResponse addToken(Call call, AddPersonalAccessTokenRequest request) {
    return call.write(
        tx -> {
          PersonalAccessTokens.Minted minted =
              Credentials.addToken(
                  tx, request.userId(), Objects.requireNonNull(request.expirationDate()));
          UserAccess.requireWriteOrSelf(call, user(tx, request.userId()));
          return new AddPersonalAccessTokenResponse(
              minted.row().stamp().createdAt(), minted.row().id(), minted.token());
        });
  }

  static RemovedResponse removeToken(Call call, RemovePersonalAccessTokenRequest request) {
    return call.write(
        tx -> {
          UserAccess.requireWriteOrSelf(call, user(tx, request.userId()));
          Credentials.removeToken(tx, request.userId(), request.tokenId());
          return new RemovedResponse(tx.now());
        });
  }

  static AddKeyResponse addKey(Call call, AddKeyRequest request) {
    String publicKey = new String(request.publicKey().toArray(), StandardCharsets.UTF_8);
    return call.write(
        tx -> {
          MachineKeys.Added added =
              MachineKeys.add(
                  tx,
                  request.userId(),
                  Objects.requireNonNull(request.expirationDate()),
                  publicKey);
          UserAccess.requireWriteOrSelf(call, user(tx, request.userId()));
          return new AddKeyResponse(
              added.row().stamp().createdAt(), added.row().id(), added.content());
        });
  }

  static RemovedResponse removeKey(Call call, RemoveKeyRequest request) {
    return call.write(
        tx -> {
          UserAccess.requireWriteOrSelf(call, user(tx, request.userId()));
          Credentials.removeKey(tx, request.userId(), request.keyId());
          return new RemovedResponse(tx.now());
        });
  }

  static AddSecretResponse addSecret(Call call, AddSecretRequest request) {
    return call.write(
        tx -> {
          User user = user(tx, request.userId()).orElseThrow(() -> notExisting("COMMAND-x8910n"));
          Machine machine = machineOf(user, "COMMAND-x8910n");
          UserAccess.requireWriteOrSelf(call, user);
          return new AddSecretResponse(tx.now(), Credentials.addSecret(tx, user, machine));
        });
  }

  static RemovedResponse removeSecret(Call call, RemoveSecretRequest request) {
    return call.write(
        tx -> {
          User user = user(tx, request.userId()).orElseThrow(() -> notExisting("COMMAND-x7s802"));
          Machine machine = machineOf(user, "COMMAND-x7s802");
          UserAccess.requireWriteOrSelf(call, user);
          Credentials.removeSecret(tx, user, machine);
          return new RemovedResponse(tx.now());
        });
  }

  private static Optional<User> user(Tx tx, String userId) {
    return tx.find(User.TABLE, userId);
  }

  private static Machine machineOf(User user, String id) {
    Machine machine = user.machine();
    if (machine == null) {
      throw notExisting(id);
    }
    return machine;
  }

  private static Fault notExisting(String id) {
    return Fault.failedPrecondition(id, "Errors.User.NotExisting");
  }
}
